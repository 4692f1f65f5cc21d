package dev.slipway.start;

import io.smallrye.config.FallbackConfigSourceInterceptor;
import jakarta.annotation.Priority;
import java.util.regex.Pattern;

/** A further provider, quarkus.oidc.&lt;name&gt;, checks tokens as the first one does unless its own settings differ. */
@Priority(600)
public class SameForAll extends FallbackConfigSourceInterceptor {

    private static final Pattern OF_A_PROVIDER = Pattern.compile(
            "quarkus\\.oidc\\.(?:[^.\"]+|\"[^\"]+\")\\.((?:token|roles)\\..+|application-type|connection-timeout)");

    public SameForAll() {
        super(name -> OF_A_PROVIDER.matcher(name).replaceFirst("quarkus.oidc.$1"));
    }
}
