package dev.slipway.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Excel workbooks that tests write by hand, so that they can be wrong in every way. */
final class Book {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Book() {}

    /** One with a first sheet of these rows, as XML, and a second one with the title {@code other}. */
    static Book of(String rows) {
        return of(rows, "");
    }

    static Book of(String rows, String behind) {
        Book book = new Book();
        book.part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"" + TYPE + ".main+xml\"/>" + override("worksheets/sheet1", "worksheet")
                        + override("worksheets/sheet2", "worksheet") + override("styles", "styles")
                        + override("sharedStrings", "sharedStrings") + "</Types>");
        book.part(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"r1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        book.part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"产品 Products\""
                        + " sheetId=\"1\" r:id=\"s1\"/><sheet name=\"其他 Other\" sheetId=\"2\" r:id=\"s2\"/></sheets></workbook>");
        book.part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relation("s1", "worksheet", "worksheets/sheet1.xml")
                        + relation("s2", "worksheet", "worksheets/sheet2.xml") + relation("s3", "styles", "styles.xml")
                        + relation("s4", "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        book.part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                        + " formatCode=\"yyyy/mm/dd\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf"
                        + " numFmtId=\"164\"/></cellXfs></styleSheet>");
        book.part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si><t>共享 shared</t></si></sst>");
        book.sheet("xl/worksheets/sheet1.xml", rows, behind);
        book.sheet(
                "xl/worksheets/sheet2.xml",
                "<row r=\"1\">" + text("A1", "other") + "</row><row r=\"2\">" + text("A2", "x") + "</row>",
                "");
        return book;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument." + "spreadsheetml." + type
                + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private void sheet(String part, String rows, String behind) {
        part(part, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
    }

    Book part(String name, String xml) {
        parts.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Book without(String name) {
        parts.remove(name);
        return this;
    }

    /** A text in a cell. */
    static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A number in a cell. */
    static String number(String cell, String number) {
        return "<c r=\"" + cell + "\"><v>" + number + "</v></c>";
    }

    /** A day in a cell, as spreadsheets count. */
    static String day(String cell, String serial) {
        return "<c r=\"" + cell + "\" s=\"1\"><v>" + serial + "</v></c>";
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                var crc = new CRC32();
                crc.update(part.getValue());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
