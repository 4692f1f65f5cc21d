package dev.slipway.embedded;

/** Waiting that an interrupt turns into a failure to start. */
final class Uninterrupted {
    private Uninterrupted() {}

    static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StartFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StartFailure("Slipway was stopped while PostgreSQL was starting.", e);
    }
}
