package dev.slipway.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.slipway.Slipway;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The code keeps the rules of its architecture, and every rule sees who breaks it. */
class ArchitectureTest {

    private static JavaClasses slipway;

    @BeforeAll
    static void read() {
        slipway = new ClassFileImporter()
                .importUrl(Slipway.class.getProtectionDomain().getCodeSource().getLocation());
    }

    @ParameterizedTest
    @EnumSource
    void theCodeKeepsTheRule(Rules rule) {
        rule.rule.check(slipway);
    }

    @ParameterizedTest
    @EnumSource
    void theRuleSeesWhatIsPlanted(Rules rule, @TempDir Path directory) throws IOException {
        assertTrue(rule.rule.evaluate(Planted.classes(rule, directory)).hasViolation());
    }

    @Test
    void everyPackageHasItsPlace() {
        String places = String.join("|", Rules.Packages.GROUND_UP) + "|demo|start|" + Rules.Packages.NAMES;
        slipway.stream()
                .map(type -> type.getPackageName())
                .distinct()
                .forEach(name -> assertTrue(name.matches("dev\\.slipway(\\.(" + places + "))?"), name));
    }
}
