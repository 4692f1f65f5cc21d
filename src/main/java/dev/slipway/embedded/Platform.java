package dev.slipway.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The operating system and processor that PostgreSQL's programs must be built for. */
record Platform(String system, String processor) {
    static Platform current() {
        return new Platform(system(System.getProperty("os.name")), processor(System.getProperty("os.arch")));
    }

    /** Names of the archives that fit, best first. */
    List<String> archives() {
        var general = "postgres-" + system + "-" + processor;
        // musl cannot load programs that were linked for glibc
        var musl = system.equals("linux") && Files.exists(Path.of("/etc/alpine-release"));
        return List.of(general + (musl ? "-alpine_linux.txz" : ".txz"));
    }

    /** Names of a character type in which Chinese counts as letters, best first; pg_trgm finds no trigram otherwise. */
    List<String> characterTypes() {
        return switch (system) {
            case "darwin" -> List.of("C.UTF-8", "en_US.UTF-8", "UTF-8", "C");
            case "windows" -> List.of("en-US", "English_United States.1252", "C");
            default -> List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "C");
        };
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    private static String system(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return "windows";
        }
        return lower.startsWith("mac") ? "darwin" : lower;
    }

    private static String processor(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
