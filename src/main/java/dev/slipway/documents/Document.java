package dev.slipway.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a document says, whatever form it is read in.
 *
 * @param subtitle what stands below the title
 * @param mark what is written across every page, for example that it is a draft; null where nothing is
 * @param footer what stands at the foot of every page
 */
public record Document(
        String title,
        String subtitle,
        String mark,
        String footer,
        LocalDate madeOn,
        Locale locale,
        List<Block> blocks) {}
