package dev.slipway.start;

import dev.slipway.outbound.AllowedHosts;
import org.eclipse.microprofile.config.spi.Converter;

/** A setting that is the name of a host, an address or a range of addresses. */
public class HostOrNetwork implements Converter<String> {

    @Override
    public String convert(String value) {
        if (AllowedHosts.wellFormed(value)) {
            return value.strip();
        }
        throw new IllegalArgumentException("must be names of hosts, addresses or networks such as hooks.example.com,"
                + " 10.1.2.3 or 10.0.0.0/8, separated by commas, not " + value.strip());
    }
}
