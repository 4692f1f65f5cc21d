package dev.slipway.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Violations that were planted to be found, compiled only here: among the classes of the tests, Quarkus would take planted
 * resources and entities for parts of the application.
 */
final class Planted {

    private static final Path SOURCES = Path.of("src", "test", "resources", "planted");

    private Planted() {}

    /** The classes planted to break a rule. */
    static JavaClasses classes(Rules rule, Path to) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("-proc:none", "-parameters", "-cp", classPath, "-d", to.toString());
        var sources = files.getJavaFileObjectsFromPaths(sources(rule));
        if (!compiler.getTask(null, files, null, options, null, sources).call()) {
            throw new IllegalStateException("the violations planted for " + rule + " do not compile");
        }
        return new ClassFileImporter().importPath(to);
    }

    private static List<Path> sources(Rules rule) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(rule.name()))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
