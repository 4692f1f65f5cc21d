package dev.slipway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The old values that a change keeps, field by field. */
class ChangeLogTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static ObjectNode tree(String json) throws Exception {
        return (ObjectNode) MAPPER.readTree(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}             | {\"a\":2}             | {\"a\":1}",
                "{\"a\":1,\"b\":2}     | {\"a\":1,\"b\":3}     | {\"b\":2}",
                "{\"a\":1}             | {}                    | {\"a\":1}",
                "{}                    | {\"a\":1}             | {\"a\":null}",
                "{\"a\":1}             | {\"a\":\"1\"}         | {\"a\":1}",
                "{\"a\":{\"b\":1}}     | {\"a\":{\"b\":2}}     | {\"a\":{\"b\":1}}",
                "{\"a\":{\"b\":1,\"c\":2}} | {\"a\":{\"c\":2,\"b\":1}} | {}",
                "{\"a\":[1,2]}         | {\"a\":[2,1]}         | {\"a\":[1,2]}",
                "{\"a\":[]}            | {\"a\":[]}            | {}",
                "{}                    | {}                    | {}",
            })
    void oldValueIsKeptOfEachFieldThatDiffers(String before, String after, String old) throws Exception {
        assertEquals(tree(old), ChangeLog.old(tree(before), tree(after)));
    }

    @Test
    void stampsSayNothingOfAChange() throws Exception {
        assertEquals(
                tree("{\"name\": \"a\"}"),
                ChangeLog.old(
                        tree(
                                "{\"name\": \"a\", \"version\": 1, \"updatedAt\": \"x\", \"updatedBy\": \"p\", \"createdAt\": \"c\"}"),
                        tree(
                                "{\"name\": \"b\", \"version\": 2, \"updatedAt\": \"y\", \"updatedBy\": \"q\", \"createdAt\": \"c\"}")));
    }
}
