package dev.slipway.files;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The temporary file of the current request's upload; it goes with the request, however that ends. */
@RequestScoped
class Spool {

    private Path file;

    Path file() throws IOException {
        if (file == null) file = Files.createTempFile("slipway-upload", null);
        return file;
    }

    @PreDestroy
    void delete() throws IOException {
        if (file != null) Files.deleteIfExists(file);
    }
}
