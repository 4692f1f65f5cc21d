package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the name of a constraint tells. */
class ConstraintsTest {

    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:\\bconstraint\\s+(?:=\\s*')?|unique index\\s+(?:if not exists\\s+)?+)([a-z0-9_]+)");

    @ParameterizedTest
    @CsvSource({
        "product__key__key, NOT_UNIQUE, /key, NOT_UNIQUE",
        "product__external_id__key, NOT_UNIQUE, /externalId, NOT_UNIQUE",
        "product__product_line_id__fk, REFERENCE_NOT_FOUND, /productLineId, REFERENCE_NOT_FOUND",
        "team_member__role__overlap, NOT_UNIQUE, /role, TEAM_MEMBER_ROLE_OVERLAP",
        "release__actual__check, RULE_VIOLATED, /actual, RELEASE_ACTUAL_CHECK",
        "a_b__c1_2d__check, RULE_VIOLATED, /c12d, RULE_VIOLATED",
        "named_otherwise, NOT_UNIQUE, '', NOT_UNIQUE",
        "'', RULE_VIOLATED, '', RULE_VIOLATED",
    })
    void nameTellsFieldAndCode(String constraint, ProblemType type, String pointer, String code) {
        assertEquals(InputError.at(pointer, code), Constraints.error(constraint, type));
    }

    @Test
    void nameTellsTheTable() {
        assertEquals("team_member", Constraints.table("team_member__product_id__fk"));
        assertEquals("odd", Constraints.table("odd"));
    }

    @Test
    void everyConstraintOfTheMigrationsTellsTableFieldAndKind() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                NAMED.matcher(Files.readString(file).replaceAll("--.*", ""))
                        .results()
                        .forEach(match -> names.add(match.group(1)));
            }
        }
        assertTrue(names.size() > 10, () -> "the scan found too little: " + names);
        names.removeIf(name -> name.matches("[a-z0-9]+(_[a-z0-9]+)*__[a-z0-9]+(_[a-z0-9]+)*__[a-z]+"));
        assertEquals(Set.of(), names);
    }
}
