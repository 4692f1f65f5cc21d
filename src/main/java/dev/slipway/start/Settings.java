package dev.slipway.start;

import dev.slipway.api.ApiSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Slipway's own settings; each is also an environment variable, for example SLIPWAY_DATA_DIR. */
@ConfigMapping(prefix = "slipway")
public interface Settings extends ApiSettings {

    /** Where the embedded database keeps its data. */
    @WithDefault("data")
    Path dataDir();

    /** Whether an empty database is filled with a sample company. */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean demo();

    /** The first administrator token, instead of one that Slipway makes and prints. */
    Optional<String> adminToken();

    /** The largest JSON body, in bytes. */
    @Override
    @WithDefault("1048576")
    @Min(1024)
    @Max(104_857_600)
    int maxBodySize();

    /** Requests that each caller may make per minute; 0 for no limit. */
    @Override
    @WithDefault("0")
    @Min(0)
    @Max(1_000_000)
    int requestsPerMinute();
}
