package dev.slipway.testing;

import java.util.Map;

/** The database of the tests, and the token that they show. */
public class TestSlipway extends PostgresResource {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new java.util.HashMap<>(super.start());
        settings.put("slipway.admin-token", Api.ADMIN);
        return settings;
    }
}
