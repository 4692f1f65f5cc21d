package dev.slipway.closing;

import dev.slipway.documents.Block;
import dev.slipway.documents.Block.Column;
import dev.slipway.documents.Block.Fact;
import dev.slipway.documents.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A closing report as a document for people. */
final class ClosingDocument {

    private final ClosingReport report;
    private final Terms terms;
    private final List<Block> blocks = new ArrayList<>();

    private ClosingDocument(ClosingReport report, Locale locale) {
        this.report = report;
        this.terms = new Terms(locale);
    }

    static Document of(ClosingReport report, Locale locale) {
        return new ClosingDocument(report, locale).document();
    }

    private Document document() {
        LaunchHead launch = report.launch();
        blocks.add(new Block.Facts(facts(launch)));
        summary();
        objectives();
        new SalesSection(report.sales(), terms).write(blocks);
        new CourseSection(report.feedback(), report.adjustments(), terms).write(blocks);
        ReviewPart review = report.review();
        list("worked", review == null ? List.of() : review.worked());
        list("failed", review == null ? List.of() : review.failed());
        lessons(review == null ? List.of() : review.lessons());
        actions(review == null ? List.of() : review.actions());
        return new Document(
                launch.name(),
                terms.of("title") + " · " + launch.productName(),
                report.draft() ? terms.of("draft") : null,
                terms.of("made-on", report.madeOn().toString()),
                report.madeOn(),
                terms.locale(),
                List.copyOf(blocks));
    }

    private List<Fact> facts(LaunchHead launch) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "product", launch.productName() + " (" + launch.productKey() + ")");
        if (launch.release() != null) fact(facts, "release", launch.release());
        fact(facts, "kind", terms.named(launch.kind()));
        fact(facts, "tier", terms.named(launch.tier()));
        fact(facts, "status", terms.named(launch.status()));
        fact(facts, launch.goLiveActual() ? "go-live" : "go-live-planned", terms.said(launch.goLive()));
        fact(facts, launch.launchActual() ? "launch" : "launch-planned", terms.said(launch.launch()));
        String months = terms.of("months", launch.periodMonths());
        String until = launch.periodEnd() == null
                ? ""
                : terms.of("until", launch.periodEnd().toString());
        fact(facts, "period", months + until);
        if (report.review() != null) {
            fact(facts, "held-on", terms.said(report.review().heldOn()));
            List<String> participants = report.review().participants();
            fact(facts, "participants", participants.isEmpty() ? "–" : String.join(terms.of("comma"), participants));
        }
        return facts;
    }

    private void fact(List<Fact> facts, String key, String value) {
        facts.add(new Fact(terms.of(key), value));
    }

    private void summary() {
        heading("summary");
        boolean said = report.review() != null && report.review().summary() != null;
        if (said) blocks.add(new Block.Paragraph(report.review().summary()));
        else none(report.review() == null ? "no-review" : "none");
    }

    private void objectives() {
        heading("objectives");
        if (report.objectives().isEmpty()) {
            none("none");
            return;
        }
        blocks.add(new Block.Grid(
                List.of(
                        column("objective", 27, false),
                        column("target", 18, true),
                        column("actual", 18, true),
                        column("attained", 12, false),
                        column("note", 25, false)),
                report.objectives().stream().map(this::row).toList()));
    }

    private List<String> row(JudgedObjective objective) {
        String name = objective.measure() == null ? objective.name() : objective.name() + "\n" + objective.measure();
        return List.of(
                name,
                with(objective.target(), objective.unit()),
                with(objective.actual(), objective.unit()),
                terms.named(objective.attained()),
                objective.note() == null ? "" : objective.note());
    }

    private String with(BigDecimal number, String unit) {
        return number == null || unit == null ? terms.number(number) : terms.number(number) + " " + unit;
    }

    private void list(String key, List<String> items) {
        heading(key);
        if (items.isEmpty()) none("none");
        else blocks.add(new Block.Points(items));
    }

    private void lessons(List<Lesson> lessons) {
        heading("lessons");
        if (lessons.isEmpty()) {
            none("none");
            return;
        }
        blocks.add(new Block.Grid(
                List.of(column("category", 18, false), column("lesson", 82, false)),
                lessons.stream()
                        .map(lesson -> List.of(terms.named(lesson.category()), lesson.text()))
                        .toList()));
    }

    private void actions(List<FollowUp> actions) {
        heading("actions");
        if (actions.isEmpty()) {
            none("none");
            return;
        }
        blocks.add(new Block.Grid(
                List.of(
                        column("what", 50, false),
                        column("owner", 22, false),
                        column("due", 14, false),
                        column("done", 14, false)),
                actions.stream()
                        .map(action -> Stream.of(action.what(), action.owner(), action.dueOn(), action.doneOn())
                                .map(terms::said)
                                .collect(Collectors.toList()))
                        .toList()));
    }

    private Column column(String key, int weight, boolean number) {
        return new Column(terms.of(key), weight, number);
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(terms.of(key)));
    }

    private void none(String key) {
        blocks.add(new Block.Remark(terms.of(key)));
    }
}
