package dev.slipway.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.Document;
import dev.slipway.testing.SlipwayTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The document as it is served and as it is committed. */
@SlipwayTest
class DocumentTest {

    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

    /** After a change of the interface: {@code mvn test -Dtest=DocumentTest -Dopenapi.write}, and commit the difference. */
    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (System.getProperty("openapi.write") != null) Files.writeString(COMMITTED, served);
        List<String> committed = Files.readString(COMMITTED).lines().toList();
        List<String> lines = served.lines().toList();
        for (int i = 0; i < Math.min(committed.size(), lines.size()); i++) {
            assertEquals(committed.get(i), lines.get(i), "line " + (i + 1));
        }
        assertEquals(committed.size(), lines.size(), "number of lines");
    }

    @Test
    void everyBodyInJsonHasAnExampleThatItsSchemaAllows() {
        assertEquals(List.of(), Document.committed().faultsOfExamples());
    }

    @Test
    void noOperationHasTwoParametersOfOneName() {
        List<String> twice = new ArrayList<>();
        Document.committed().paths().properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    Set<String> names = new HashSet<>();
                    for (JsonNode parameter : operation.getValue().path("parameters")) {
                        String name = parameter.path("in").asText()
                                + parameter.path("name").asText();
                        if (!parameter.has("$ref") && !names.add(name)) twice.add(path.getKey() + " " + name);
                    }
                }));
        assertEquals(List.of(), twice);
    }
}
