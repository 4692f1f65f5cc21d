package dev.slipway.closing;

import dev.slipway.accuracy.CustomerShare;
import dev.slipway.accuracy.SalesComparison;
import dev.slipway.accuracy.SalesMonth;
import dev.slipway.accuracy.SalesResult;
import dev.slipway.documents.Block;
import dev.slipway.documents.Block.Bars;
import dev.slipway.documents.Block.Column;
import dev.slipway.documents.Block.Fact;
import dev.slipway.documents.Block.Grid;
import dev.slipway.documents.Block.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a closing report says of sales: against the forecast, and to whom. */
record SalesSection(SalesResult sales, Terms terms) {

    /** More would not be told apart. */
    private static final int MOST_BARS = 24;

    void write(List<Block> blocks) {
        blocks.add(new Block.Heading(terms.of("sales")));
        if (sales.months().isEmpty()) {
            blocks.add(new Block.Remark(terms.of("no-sales")));
            return;
        }
        if (sales.months().size() <= MOST_BARS) blocks.add(bars());
        blocks.add(months());
        blocks.add(new Block.Facts(List.of(
                compared(terms.of("units"), sales.units()),
                compared(terms.of("revenue-of") + currency(), sales.revenue()))));
        blocks.add(new Block.Remark(
                sales.number() == null ? terms.of("no-forecast") : terms.of("compared", sales.number())));
        if (Boolean.TRUE.equals(sales.madeAfterSales())) blocks.add(new Block.Remark(terms.of("made-after-sales")));
        blocks.add(new Block.Heading(terms.of("structure")));
        blocks.add(sales.structure().isEmpty() ? new Block.Remark(terms.of("none")) : structure());
    }

    private Bars bars() {
        return new Bars(
                List.of(terms.of("forecast-units"), terms.of("actual-units")),
                sales.months().stream()
                        .map(month ->
                                new Group(month.month(), Arrays.asList(month.forecastUnits(), month.actualUnits())))
                        .toList());
    }

    private Grid months() {
        List<Column> columns = List.of(
                new Column(terms.of("month"), 12, false),
                new Column(terms.of("days"), 12, true),
                new Column(terms.of("forecast-units"), 18, true),
                new Column(terms.of("actual-units"), 18, true),
                new Column(terms.of("forecast-revenue") + currency(), 20, true),
                new Column(terms.of("actual-revenue") + currency(), 20, true));
        List<List<String>> rows = new ArrayList<>();
        for (SalesMonth month : sales.months()) {
            rows.add(List.of(
                    month.month(),
                    month.coveredDays() + " / " + month.days(),
                    terms.number(month.forecastUnits()),
                    terms.number(month.actualUnits()),
                    terms.number(month.forecastRevenue()),
                    terms.number(month.actualRevenue())));
        }
        return new Grid(columns, rows);
    }

    private String currency() {
        return sales.currency() == null ? "" : " (" + sales.currency() + ")";
    }

    private Fact compared(String name, SalesComparison comparison) {
        if (comparison.undefined() != null) {
            return new Fact(name, terms.named(comparison.undefined()));
        }
        return new Fact(
                name,
                terms.of(
                        "comparison",
                        terms.rounded(comparison.forecast()),
                        terms.rounded(comparison.actual()),
                        terms.percent(comparison.wapePercent()),
                        terms.percent(comparison.biasPercent())));
    }

    private Grid structure() {
        return new Grid(
                List.of(
                        new Column(terms.of("by"), 18, false),
                        new Column(terms.of("name"), 34, false),
                        new Column(terms.of("units"), 16, true),
                        new Column(terms.of("share"), 12, true),
                        new Column(terms.of("revenue-of") + currency(), 20, true)),
                sales.structure().stream()
                        .map(share -> List.of(
                                terms.named(share.by()),
                                share.by() == CustomerShare.By.CUSTOMER ? terms.named(share.name()) : share.name(),
                                terms.number(share.units()),
                                terms.percent(share.unitsPercent()),
                                terms.number(share.revenue())))
                        .toList());
    }
}
