package dev.slipway.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One look through the XML of a sheet before it is read: that no cell is where reading it would fill the memory, and which cells
 * are merged, of which the reader knows nothing.
 */
final class SheetScan {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,7})\\$?([0-9]{1,9})");

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private long titles;
    private long row;
    private int text;
    private int mergedCells;

    private SheetScan() {}

    /** How many areas of merged cells a sheet has; a 422 problem where it is broken, too wide, or its titles are merged. */
    static int mergedCells(ZipFile zip, String path) throws IOException {
        SheetScan scan = new SheetScan();
        scan.read(zip, path);
        return scan.mergedCells;
    }

    private void read(ZipFile zip, String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) throw TableFault.of("WORKBOOK_BROKEN");
        try (InputStream bytes = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
            XMLStreamReader xml = XML.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) throw TableFault.of("WORKBOOK_BROKEN");
                if (event == XMLStreamConstants.START_ELEMENT) element(xml);
                if (event == XMLStreamConstants.CHARACTERS) characters(xml.getTextLength());
            }
        } catch (XMLStreamException malformed) {
            throw TableFault.of("WORKBOOK_BROKEN");
        }
    }

    private void element(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                String said = xml.getAttributeValue(null, "r");
                row = said != null && said.matches("[0-9]{1,9}") ? Long.parseLong(said) : row + 1;
                text = 0;
            }
            case "c" -> cell(xml.getAttributeValue(null, "r"));
            case "v", "t" -> {
                if (titles == 0) titles = row;
            }
            case "mergeCell" -> merged(xml.getAttributeValue(null, "ref"));
            default -> {}
        }
    }

    private void cell(String address) {
        if (address == null) return;
        Matcher cell = CELL.matcher(address);
        if (!cell.matches()) throw TableFault.of("WORKBOOK_BROKEN");
        if (column(cell.group(1)) > TableLimits.COLUMNS) {
            throw TableFault.of("TOO_MANY_COLUMNS", Math.max(row, 1), TableLimits.COLUMNS);
        }
    }

    private static long column(String letters) {
        long column = 0;
        for (char letter : letters.toCharArray()) column = column * 26 + letter - 'A' + 1;
        return column;
    }

    private void characters(int length) {
        text += length;
        if (text > TableLimits.ROW) throw TableFault.of("ROW_TOO_LARGE", Math.max(row, 1), TableLimits.ROW);
    }

    private void merged(String area) {
        mergedCells++;
        Matcher first = CELL.matcher(area == null ? "" : area.replaceFirst(":.*", ""));
        if (first.matches() && Long.parseLong(first.group(2)) <= titles) {
            // a large title above the table is merged as a rule, and no title of a column
            throw TableFault.of("TITLES_MERGED", area);
        }
    }
}
