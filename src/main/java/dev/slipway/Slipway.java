package dev.slipway;

import dev.slipway.http.Gate;
import dev.slipway.start.DatabaseStart;
import dev.slipway.start.StartReport;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The program: a database first, and then Quarkus on top of it. */
@QuarkusMain
public class Slipway {

    public static void main(String... arguments) {
        System.setProperty(Gate.LEFT_TO_THE_GATE, "true");
        try {
            DatabaseStart.run();
            Quarkus.run(null, StartReport::exit, arguments);
        } catch (RuntimeException e) {
            StartReport.exit(1, e);
        }
    }
}
