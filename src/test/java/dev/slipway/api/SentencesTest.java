package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemType;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both message bundles say the same, and everything that the sources say. */
class SentencesTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Pattern KEY = Pattern.compile("\"(detail\\.[a-z-]+|[A-Z_]+\\.(?:title|explanation))\"");
    private static final Pattern CODE = Pattern.compile(
            "(?:InputError\\.(?:at|of)|\\.violation|Move\\.(?:closed|refusal)|\\berror|new Unreadable)\\((?:[^;()\"]|\"[a-zA-Z/-]*\"|\\([^()]*\\))*?\"([A-Z][A-Z_]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)");

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(
                new TreeSet<>(bundle("problems.properties").stringPropertyNames()),
                new TreeSet<>(bundle("problems_zh.properties").stringPropertyNames()));
    }

    @Test
    void bothLanguagesMentionTheSameValues() throws IOException {
        Properties english = bundle("problems.properties");
        Properties chinese = bundle("problems_zh.properties");
        for (String key : english.stringPropertyNames()) {
            assertEquals(mentioned(english.getProperty(key)), mentioned(chinese.getProperty(key, "")), key);
        }
    }

    private static Set<String> mentioned(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everySentenceThatTheSourcesNameExists() throws IOException {
        Set<String> keys = found(KEY);
        assertTrue(keys.size() > 20, () -> "the scan found too little: " + keys);
        keys.removeAll(bundle("problems.properties").stringPropertyNames());
        assertEquals(Set.of(), keys);
    }

    @Test
    void everyCodeThatTheSourcesNameHasASentence() throws IOException {
        Set<String> codes = found(CODE);
        assertTrue(codes.size() > 30, () -> "the scan found too little: " + codes);
        codes.removeIf(code -> Messages.has("error." + code));
        assertEquals(Set.of(), codes);
    }

    @Test
    void everyPatternIsWellFormedAndLosesNoApostrophe() throws IOException {
        for (String name : Set.of("problems.properties", "problems_zh.properties")) {
            Properties bundle = bundle(name);
            for (String key : bundle.stringPropertyNames()) {
                String pattern = bundle.getProperty(key);
                new MessageFormat(pattern, Locale.ENGLISH);
                assertEquals(
                        0,
                        pattern.replace("''", "").chars().filter(c -> c == '\'').count(),
                        key);
            }
        }
    }

    @Test
    void everyCodeOfTheDatabaseHasASentenceOrAGeneralOne() {
        Stream.of(ProblemType.NOT_UNIQUE, ProblemType.REFERENCE_NOT_FOUND, ProblemType.RULE_VIOLATED)
                .forEach(type -> assertTrue(Messages.has("error." + type.name()), type::name));
    }

    @Test
    void theScanSeesEveryWayToNameACode() {
        String source = """
                InputError.at("/a/" + i, "ONE", x); report.violation("field", "TWO"); Move.closed("THREE", name());
                error(pointer + "/" + escaped(name), "FOUR"); throw new Unreadable("FIVE"); InputError.of("q", "SIX");
                report.violation(a == null ? "b" : "c", "SEVEN");""";
        assertEquals(
                "[ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN]",
                CODE.matcher(source)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .toList()
                        .toString());
    }
}
