package dev.slipway.transfer;

import dev.slipway.mapping.ImportFound;
import dev.slipway.mapping.ImportOptions;
import java.nio.file.Path;
import java.util.Set;

/**
 * A kind of files that can be imported: what it finds in one, and how it works one off. Each bean of this type is found by
 * itself.
 *
 * <p>{@link #inspect} and {@link #checked} run in the request of whoever uploads or starts, in its transaction. {@link #run} runs
 * later, on a thread of its own, on whichever instance has the job, and <em>outside</em> of a transaction and of a request. All it
 * stores it stores in {@link Progress#piece}: there the caller who started the import is the {@code CurrentCaller}, a request scope
 * is active, and a transaction runs in which the progress is stored too. So a job whose instance dies is begun anew by another one,
 * which finds in {@link Progress#done} what has been stored, all of it and nothing else:
 *
 * <ul>
 *   <li>who works in many pieces skips what is done;
 *   <li>who works in one piece finds nothing done and begins anew, or finds it done and returns.
 * </ul>
 */
public interface ImportKind {

    /** The media types whose files it takes. */
    Set<String> mediaTypes();

    /** How names of such files end, with the dot. */
    Set<String> endings();

    /** The same for one of its media types. */
    default Set<String> endings(String contentType) {
        return endings();
    }

    /** Lets the current caller bring such a file, or throws a 403 problem. */
    void permit(String resource);

    /**
     * What a file is found to hold; a problem of status 400 or 422 for one that is broken, dangerous or something else.
     *
     * @param contentType as the sender said it, with its parameters
     * @param resource the resource that the records are meant for; null where the sender did not say
     */
    ImportFound inspect(Path file, String contentType, String resource);

    /** The same for one of several parts of a file, such as a sheet of a workbook. */
    default ImportFound inspect(Path file, String contentType, String resource, String sheet) {
        return inspect(file, contentType, resource);
    }

    /** The options as the job will have them, completed; a problem of status 403 or 422 for those that cannot be. */
    ImportOptions checked(ImportFound found, ImportOptions options);

    /** Works a file off. A problem that it throws ends the import as failed; what has been stored in pieces stays. */
    void run(ImportJob job, Progress progress);
}
