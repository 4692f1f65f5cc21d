package dev.slipway.referrers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Personal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is left of details and of their past without what they said of people. */
class BlankTest {

    private static final UUID SOMEBODY = new UUID(1, 2);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Details with every kind of component that can be personal. */
    record Sample(
            UUID stakeholderId,
            @Personal String summary,
            @Personal String absent,
            @Personal(text = false) String zone,
            @Personal List<String> decisions,
            @Personal Map<String, String> names,
            @Personal Integer mood,
            @Personal UUID person,
            String kept,
            Labels labels)
            implements Details {}

    @Test
    void whatIsPersonalIsBlankAndTheRestStays() {
        Sample sample = new Sample(
                SOMEBODY,
                "说",
                null,
                "Asia/Shanghai",
                List.of("a"),
                Map.of("en", "x"),
                3,
                SOMEBODY,
                "stays",
                Labels.NONE);
        Sample blank =
                new Sample(SOMEBODY, Blank.ERASED, null, null, List.of(), Map.of(), null, null, "stays", Labels.NONE);
        assertEquals(blank, Blank.of(sample, Sample.class));
        assertEquals(blank, Blank.of(blank, Sample.class));
    }

    @Test
    void thePastIsBlankInTheSameWayAndSaysNoFieldThatItDidNotSay() throws JsonProcessingException {
        ObjectNode past = (ObjectNode) JSON.readTree("""
                {"id":"1","summary":"说","zone":"Asia/Shanghai","decisions":["a"],"names":{"en":"x"},"mood":3,"person":"p","kept":"stays"}""");
        ObjectNode old = (ObjectNode) JSON.readTree("{\"summary\":null,\"kept\":\"was\"}");
        Map<String, Boolean> personal = Blank.personal(Sample.class);
        assertEquals(
                "{\"id\":\"1\",\"summary\":\"" + Blank.ERASED + "\",\"decisions\":[],\"names\":{},\"kept\":\"stays\"}",
                Blank.of(past, personal).toString());
        assertEquals(old, Blank.of(old, personal));
    }
}
