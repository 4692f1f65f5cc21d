package dev.slipway.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where in a workbook its sheets are (ECMA-376, part 1, 18.2 and part 2, 9.3). */
final class WorkbookParts {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final int MOST_SHEETS = 1_000;

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private WorkbookParts() {}

    /** The paths of the sheets by their names, in their order. */
    static Map<String, String> sheets(ZipFile zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        read(zip, "xl/_rels/workbook.xml.rels", "Relationship", relation -> {
            String target = relation.getAttributeValue(null, "Target");
            if (target == null) return;
            targets.put(
                    relation.getAttributeValue(null, "Id"),
                    target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
        Map<String, String> sheets = new LinkedHashMap<>();
        read(zip, "xl/workbook.xml", "sheet", sheet -> {
            String id = sheet.getAttributeValue(RELATIONS, "id");
            if (id == null) id = sheet.getAttributeValue(STRICT_RELATIONS, "id");
            String path = targets.get(id);
            String name = sheet.getAttributeValue(null, "name");
            if (path == null || name == null || sheets.size() == MOST_SHEETS) throw TableFault.of("WORKBOOK_BROKEN");
            sheets.put(name, path);
        });
        if (sheets.isEmpty()) throw TableFault.of("WORKBOOK_BROKEN");
        return sheets;
    }

    /** Refuses texts that would fill the memory; the size that the file itself names is not believed. */
    static void checkTexts(ZipFile zip) throws IOException {
        for (ZipEntry entry : list(zip)) {
            if (!entry.getName().equalsIgnoreCase("xl/sharedStrings.xml")) continue;
            try (InputStream texts = zip.getInputStream(entry)) {
                byte[] buffer = new byte[1 << 16];
                long size = 0;
                for (int read; (read = texts.read(buffer)) >= 0; ) {
                    size += read;
                    if (size > TableLimits.SHARED_STRINGS) {
                        throw TableFault.of("WORKBOOK_TEXTS", TableLimits.SHARED_STRINGS);
                    }
                }
            }
        }
    }

    private static List<ZipEntry> list(ZipFile zip) {
        List<ZipEntry> entries = new ArrayList<>();
        zip.entries().asIterator().forEachRemaining(entries::add);
        return entries;
    }

    private static void read(ZipFile zip, String part, String element, Consumer<XMLStreamReader> reader)
            throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) throw TableFault.of("WORKBOOK_BROKEN");
        try (InputStream bytes = zip.getInputStream(entry)) {
            XMLStreamReader xml = XML.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) reader.accept(xml);
            }
        } catch (XMLStreamException malformed) {
            throw TableFault.of("WORKBOOK_BROKEN");
        }
    }
}
