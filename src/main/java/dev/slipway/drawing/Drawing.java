package dev.slipway.drawing;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An SVG document that is being written. Everything goes through an XML writer, so that nothing in it is markup but this. */
public final class Drawing {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String FACES =
            "'Segoe UI','Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans',sans-serif";
    private static final double BOLD = 1.12;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    public Drawing(double width, double height, String language, String label) {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        open("svg");
        attributes("xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height);
        attributes("viewBox", "0 0 " + number(width) + " " + number(height), "role", "img", "xml:lang", language);
        attributes("font-family", FACES);
        title(label);
    }

    public String end() {
        close();
        return done(() -> {
            xml.flush();
            return text.toString();
        });
    }

    /** An element with children, until it is {@linkplain #close() closed}: its name, then names and values of attributes. */
    public void open(String name, Object... attributes) {
        done(() -> {
            xml.writeStartElement(name);
            return null;
        });
        attributes(attributes);
    }

    public void close() {
        done(() -> {
            xml.writeEndElement();
            return null;
        });
    }

    /** An element without children. */
    public void shape(String name, Object... attributes) {
        done(() -> {
            xml.writeEmptyElement(name);
            return null;
        });
        attributes(attributes);
    }

    public void line(double x1, double y1, double x2, double y2, String colour, double width, Object... attributes) {
        Object[] all = new Object[attributes.length + 2];
        all[0] = "stroke-width";
        all[1] = width;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        path("M" + point(x1, y1) + "L" + point(x2, y2), colour, all);
    }

    public void path(String steps, String colour, Object... attributes) {
        done(() -> {
            xml.writeEmptyElement("path");
            return null;
        });
        attributes("d", steps, "fill", "none", "stroke", colour);
        attributes(attributes);
    }

    public void rectangle(double x, double y, double width, double height, String fill, Object... attributes) {
        done(() -> {
            xml.writeEmptyElement("rect");
            return null;
        });
        attributes("x", x, "y", y, "width", width, "height", height, "fill", fill);
        attributes(attributes);
    }

    /** Words on one line from a place on, as many of them as there is room for; the width that they take. */
    public double text(
            double x, double y, double size, String colour, String words, double room, Object... attributes) {
        boolean bold = java.util.Arrays.asList(attributes).contains("font-weight");
        double measure = bold ? size * BOLD : size;
        String shown = Lettering.shortened(Lettering.clean(words), measure, room);
        double width = Lettering.width(shown, measure);
        open("text", "x", x, "y", y, "font-size", size, "fill", colour);
        attributes(attributes);
        if (!Lettering.sure(shown)) attributes("textLength", width, "lengthAdjust", "spacingAndGlyphs");
        words(shown);
        close();
        return width;
    }

    /** What a reader is told of the element that is open. */
    public void title(String words) {
        open("title");
        words(words);
        close();
    }

    private void words(String words) {
        done(() -> {
            xml.writeCharacters(Lettering.clean(words));
            return null;
        });
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = (String) attributes[i];
            Object value = attributes[i + 1];
            String said = value instanceof Number number
                    ? number(number.doubleValue())
                    : Lettering.clean(String.valueOf(value));
            done(() -> {
                xml.writeAttribute(name, said);
                return null;
            });
        }
    }

    /** A place as paths name it. */
    public static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    public static String number(double value) {
        double tenths = Math.rint(value * 10) / 10;
        return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Double.toString(tenths);
    }

    /** Something that writes XML. */
    private interface Step<T> {
        T run() throws XMLStreamException;
    }

    private static <T> T done(Step<T> step) {
        try {
            return step.run();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
