package dev.slipway.catalog;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All releases. */
@ApplicationScoped
class Releases extends Repository<Release, ReleaseDetails, ReleaseView> {

    Releases() {
        super("releases", Release.class, ReleaseDetails.class, ReleaseView.class);
    }

    @Override
    public Release make(ReleaseDetails details) {
        Release release = new Release();
        release.details = details;
        return release;
    }
}
