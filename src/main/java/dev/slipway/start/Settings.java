package dev.slipway.start;

import dev.slipway.api.ApiSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
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
    Optional<@WithConverter(SecretText.class) String> adminToken();

    /** The largest JSON body, in bytes. */
    @Override
    @WithDefault("1048576")
    @WithConverter(WholeNumber.BodySize.class)
    int maxBodySize();

    /** Requests that each caller may make per minute; 0 for no limit. */
    @Override
    @WithDefault("0")
    @WithConverter(WholeNumber.Requests.class)
    int requestsPerMinute();

    /** For how many days a change can be read from the change feed. */
    @WithDefault("30")
    @WithConverter(WholeNumber.Days.class)
    int feedRetentionDays();

    /** The largest file to import, in bytes. */
    @WithDefault("104857600")
    @WithConverter(WholeNumber.ImportSize.class)
    int maxImportSize();

    /** How many imports an instance works on at once. */
    @WithDefault("2")
    @WithConverter(WholeNumber.AtOnce.class)
    int importsAtOnce();

    /** For how many days the file of an import and the report on its rows are kept once it has ended. */
    @WithDefault("7")
    @WithConverter(WholeNumber.Days.class)
    int importRetentionDays();

    /** Hosts and networks beyond the public Internet that webhooks may be sent to. */
    Optional<List<@WithConverter(HostOrNetwork.class) String>> webhookAllowedHosts();

    /** For how many days it is known what webhooks were told. */
    @WithDefault("30")
    @WithConverter(WholeNumber.Days.class)
    int webhookLogDays();

    /** How people sign in to Swagger UI. */
    SwaggerUi swaggerUi();

    /** Signing in to Swagger UI, off without a client id. */
    interface SwaggerUi {

        /** The provider's client for Swagger UI, a public one with PKCE. */
        Optional<String> clientId();

        /** The provider as browsers reach it, where that is not as Slipway reaches it. */
        @WithDefault("${quarkus.oidc.auth-server-url:}")
        Optional<String> issuer();

        /** What is asked of the provider. */
        @WithDefault("openid profile email")
        String scopes();
    }
}
