package dev.slipway.transfer;

import dev.slipway.files.Upload;
import dev.slipway.mapping.ImportFound;
import dev.slipway.mapping.ImportOptions;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Role;
import dev.slipway.value.Uuid7;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is done with an import when somebody asks for it. */
@ApplicationScoped
class Importing {

    @Inject
    @All
    List<ImportKind> kinds;

    @Inject
    Imports imports;

    @Inject
    ImportFiles files;

    @Inject
    CurrentCaller caller;

    /** A new import of a file that was looked into; problems 400, 403, 415 and 422. */
    UUID begin(Upload upload, String fileName, String resource) {
        enter();
        upload.named(fileName);
        ImportKind kind = kind(upload);
        if (kind.endings(upload.contentType()).stream().noneMatch(fileName.toLowerCase(Locale.ROOT)::endsWith)) {
            throw ProblemException.parameter(InputError.of(
                    "filename",
                    "FILE_NAME_EXTENSION",
                    String.join(", ", kind.endings(upload.contentType())),
                    upload.contentType()));
        }
        kind.permit(resource);
        if (upload.size() == 0) throw ProblemException.invalid(List.of(InputError.at("", "FILE_EMPTY")));
        ImportFound found = kind.inspect(upload.file(), upload.contentType(), resource);
        UUID id = Uuid7.next();
        imports.add(id, fileName, upload.contentType(), upload.size(), upload.sha256(), found);
        files.keep(id, upload.file());
        return id;
    }

    private ImportKind kind(Upload upload) {
        String taken = kinds.stream()
                .flatMap(kind -> kind.mediaTypes().stream())
                .sorted()
                .collect(Collectors.joining(", "));
        if (upload.contentType() == null) throw unsupported(InputError.of("Content-Type", "FILE_TYPE_NEEDED", taken));
        return kind(upload.contentType())
                .orElseThrow(() ->
                        unsupported(InputError.of("Content-Type", "FILE_TYPE_NOT_TAKEN", upload.contentType(), taken)));
    }

    private Optional<ImportKind> kind(String contentType) {
        String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return kinds.stream().filter(kind -> kind.mediaTypes().contains(type)).findFirst();
    }

    /** Has an import wait for its turn; problems 403, 409 where it has been started, and 422. */
    void start(UUID id, ImportOptions options) {
        enter();
        StoredImport stored = imports.locked(id);
        if (stored.state() != ImportState.UPLOADED) {
            throw conflict(InputError.at("", "IMPORT_STARTED", stored.state()));
        }
        ImportKind kind = kind(stored.contentType()).orElseThrow();
        ImportFound found = found(stored, kind, options.sheet());
        ImportOptions checked = kind.checked(found, options);
        kind.permit(checked.resource());
        imports.queue(id, found, checked);
    }

    /** What was found, or what is found in another sheet. */
    private ImportFound found(StoredImport stored, ImportKind kind, String sheet) {
        if (sheet == null || sheet.equals(stored.found().sheet())) return stored.found();
        Path file = files.copy(stored.id());
        try {
            return kind.inspect(file, stored.contentType(), stored.found().resource(), sheet);
        } finally {
            ImportFiles.delete(file);
        }
    }

    /** Asks an import to end; a 409 problem where it has ended. */
    void cancel(UUID id) {
        enter();
        StoredImport stored = imports.locked(id);
        boolean ended = Arrays.asList(ImportState.DONE, ImportState.FAILED, ImportState.CANCELLED)
                .contains(stored.state());
        if (ended) throw conflict(InputError.at("", "IMPORT_ENDED", stored.state()));
        imports.cancel(id);
    }

    /** Lets in who can change anything; what a file says is judged by the rights for each record. */
    private void enter() {
        Caller who = caller.get();
        if (!who.is(Role.EDITOR)) CurrentCaller.forbid(Refusal.of("ROLE_MISSING", Role.EDITOR.name()));
        boolean writes = who.scopes().isEmpty() || who.scopes().stream().anyMatch(scope -> scope.endsWith(":write"));
        if (!writes) CurrentCaller.forbid(Refusal.of("SCOPE_MISSING", "…:write"));
    }

    private static ProblemException conflict(InputError error) {
        return new ProblemException(ProblemType.RULE_VIOLATED, ProblemType.RULE_VIOLATED.explanation(), List.of(error));
    }

    private static ProblemException unsupported(InputError error) {
        return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, Text.of("detail.file-type"), List.of(error));
    }
}
