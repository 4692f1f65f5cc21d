package dev.slipway.sharing;

import dev.slipway.timeline.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan with only what a share link shows; what is not in it is in none of its forms. */
record Extract(Set<SharedField> fields) {

    Plan of(Plan plan) {
        List<Plan.Item> items = plan.items().stream().map(this::item).toList();
        List<Plan.Link> links = fields.contains(SharedField.DEPENDENCIES) ? plan.links() : List.of();
        return new Plan(head(plan.head(), items), items, links, plan.window());
    }

    /** Lanes and themes without an item that is shown may be named after what is not to be known. */
    private Plan.Head head(Plan.Head head, List<Plan.Item> items) {
        Set<String> lanes =
                items.stream().map(item -> String.valueOf(item.lane())).collect(Collectors.toSet());
        Set<String> themes =
                items.stream().map(item -> String.valueOf(item.theme())).collect(Collectors.toSet());
        return new Plan.Head(
                head.id(),
                head.name(),
                null,
                shown(SharedField.DATES, head.horizonStart()),
                shown(SharedField.DATES, head.horizonEnd()),
                head.lanes().stream().filter(lanes::contains).toList(),
                head.themes().stream()
                        .filter(theme -> themes.contains(theme.name()))
                        .toList());
    }

    private Plan.Item item(Plan.Item item) {
        return new Plan.Item(
                item.id(),
                item.title(),
                shown(SharedField.DESCRIPTION, item.description()),
                item.lane(),
                shown(SharedField.THEME, item.theme()),
                shown(SharedField.DATES, item.start()),
                shown(SharedField.DATES, item.end()),
                shown(SharedField.HORIZON, item.horizon()),
                shown(SharedField.CONFIDENCE, item.confidence()),
                item.customerVisible(),
                shown(SharedField.STATUS, item.status()),
                null,
                release(item.release()),
                fields.contains(SharedField.TAGS) ? item.tags() : List.of(),
                item.updatedAt(),
                item.version());
    }

    private Plan.Release release(Plan.Release release) {
        if (release == null || !fields.contains(SharedField.RELEASE)) return null;
        return new Plan.Release(
                release.id(),
                release.name(),
                shown(SharedField.DATES, release.planned()),
                shown(SharedField.DATES, release.actual()));
    }

    private <T> T shown(SharedField field, T value) {
        return fields.contains(field) ? value : null;
    }
}
