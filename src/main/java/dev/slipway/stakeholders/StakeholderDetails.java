package dev.slipway.stakeholders;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Personal;
import dev.slipway.marks.Sortable;
import dev.slipway.value.Function;
import dev.slipway.value.LanguageTag;
import dev.slipway.value.TimeZoneId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a stakeholder. */
@Embeddable
@Schema(
        name = "StakeholderInput",
        description =
                "What a client says of a stakeholder (干系人). How to reach it is said by stakeholder contacts (联系方式), which take a scope of their own.")
record StakeholderDetails(
        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "What it is (类型).")
        StakeholderKind kind,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(description = "What it is to the product manager, inside or outside the company (职能).")
        Function function,

        @Personal @NotBlank @Size(max = 300) @Sortable @Schema(description = "Name as it is written by itself (名称).")
        String name,

        @Personal
        @NotNull
        @Size(max = 40)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "The name in other languages (本地名称), by BCP 47 language tag.", defaultValue = "{}")
        Map<@LanguageTag String, @NotBlank @Size(max = 300) String> localNames,

        @Personal @Size(min = 1, max = 200) @Schema(description = "Position or office (职务).")
        String title,

        @Filterable
        @Schema(
                description =
                        "The team or organisation (上级组织) that it is a part of; absent at a root. A tree has at most eight levels. Moving a stakeholder moves everything below it.")
        UUID parentId,

        @Personal
        @NotNull
        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(
                description = "The languages to talk in (语言), BCP 47, the preferred one first, each once.",
                defaultValue = "[]")
        List<@NotNull @Size(max = 35) @LanguageTag String> languages,

        @Personal(text = false) @Size(max = 50) @TimeZoneId @Schema(description = "Time zone (时区), IANA name.")
        String timeZone,

        @Personal
        @Filterable
        @Schema(
                description =
                        "The person (人员) that a stakeholder of the kind PERSON is where it works with products itself; no two stakeholders are the same person.")
        UUID personId,

        @Filterable
        @Schema(
                description =
                        "The person (负责人) who answers for the stakeholder. Absent in a new one, it is the person who calls; absent later, it stays.")
        UUID ownerId,

        @NotNull
        @Filterable
        @Schema(
                description =
                        "Whether only the owner, the teams of products that deal with it and administrators may know of the stakeholder and what is said of it (保密).",
                defaultValue = "false")
        Boolean confidential,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    StakeholderDetails {
        localNames = localNames == null ? Map.of() : Map.copyOf(localNames);
        languages = languages == null ? List.of() : List.copyOf(languages);
        confidential = confidential != null && confidential;
    }

    @Override
    public void check(Report report) {
        report.once("languages", languages.stream());
        if (personId != null && kind != null && kind != StakeholderKind.PERSON) {
            report.violation("personId", "PERSON_OF_OTHER_KIND");
        }
    }

    StakeholderDetails ownedBy(UUID owner) {
        return new StakeholderDetails(
                kind,
                function,
                name,
                localNames,
                title,
                parentId,
                languages,
                timeZone,
                personId,
                owner,
                confidential,
                labels);
    }

    StakeholderDetails labelled(Labels others) {
        return new StakeholderDetails(
                kind,
                function,
                name,
                localNames,
                title,
                parentId,
                languages,
                timeZone,
                personId,
                ownerId,
                confidential,
                others);
    }

    /** What this does not say, as another one says it, as far as there is room. */
    StakeholderDetails completedBy(StakeholderDetails other) {
        Map<String, String> names = new TreeMap<>(other.localNames);
        names.putAll(localNames);
        boolean labelled = labels.externalId() != null;
        return new StakeholderDetails(
                kind,
                function,
                name,
                names.size() > 40 ? localNames : names,
                title == null ? other.title : title,
                parentId,
                both(languages, other.languages, 20),
                timeZone == null ? other.timeZone : timeZone,
                personId == null ? other.personId : personId,
                ownerId == null ? other.ownerId : ownerId,
                confidential,
                new Labels(
                        (labelled ? labels : other.labels).externalSource(),
                        (labelled ? labels : other.labels).externalId(),
                        both(labels.tags(), other.labels.tags(), 50)));
    }

    private static List<String> both(List<String> some, List<String> more, int most) {
        return Stream.concat(some.stream(), more.stream())
                .distinct()
                .limit(most)
                .toList();
    }
}
