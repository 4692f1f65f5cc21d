package dev.slipway.value;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes decimals as strings without an exponent, wherever they stand: readers of JSON numbers lose digits. */
class DecimalWriter extends StdScalarSerializer<BigDecimal> {

    /** Takes the place of Jackson's own. */
    @Singleton
    static class Customizer implements ObjectMapperCustomizer {
        @Override
        public void customize(ObjectMapper mapper) {
            mapper.registerModule(new SimpleModule("decimals").addSerializer(BigDecimal.class, new DecimalWriter()));
        }
    }

    DecimalWriter() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal decimal, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(decimal.toPlainString());
    }
}
