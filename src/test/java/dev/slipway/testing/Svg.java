package dev.slipway.testing;

import dev.slipway.drawing.Lettering;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG picture as an XML parser reads it, and what is wrong with it. */
public record Svg(Document document) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");
    /** Pictures are drawn to a tenth of a pixel. */
    private static final double ROUNDING = 0.2;

    /** What something takes of its row. */
    private record Extent(double from, double to, double y, String title) {

        boolean covers(Extent other) {
            return y == other.y && from < other.to - ROUNDING && other.from < to - ROUNDING;
        }
    }

    public static Svg parse(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Svg(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (Exception malformed) {
            throw new AssertionError("not well-formed", malformed);
        }
    }

    public double width() {
        return number(document.getDocumentElement(), "width");
    }

    public double height() {
        return number(document.getDocumentElement(), "height");
    }

    public List<Element> all() {
        return elements("*").toList();
    }

    private Stream<Element> elements(String name) {
        return list(document.getElementsByTagName(name)).stream();
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
        return elements;
    }

    public static List<String> attributes(Element element) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return names;
    }

    public Set<String> otherElements(Set<String> known) {
        Set<String> others = new HashSet<>();
        all().forEach(element -> others.add(element.getTagName()));
        others.removeAll(known);
        return others;
    }

    public List<String> texts() {
        return elements("text").map(Element::getTextContent).toList();
    }

    public List<String> tooltips() {
        return elements("title").map(Element::getTextContent).toList();
    }

    public List<String> paths() {
        return elements("path").map(path -> path.getAttribute("d")).toList();
    }

    /** The lengths of bars. */
    public List<Double> bars() {
        return items().map(item -> bar(item))
                .filter(bar -> bar != null)
                .map(bar -> number(bar, "width"))
                .toList();
    }

    /** What is drawn or written beyond the picture's edges. */
    public List<String> outside() {
        List<String> outside = new ArrayList<>();
        elements("rect")
                .filter(rect -> beyond(number(rect, "x"), number(rect, "y"))
                        || beyond(
                                number(rect, "x") + number(rect, "width"), number(rect, "y") + number(rect, "height")))
                .forEach(rect -> outside.add("rect at " + rect.getAttribute("x")));
        elements("path").forEach(path -> {
            Matcher first = NUMBER.matcher(path.getAttribute("d"));
            if (first.find()) {
                double x = Double.parseDouble(first.group());
                if (first.find() && beyond(x, Double.parseDouble(first.group()))) outside.add(path.getAttribute("d"));
            }
        });
        elements("text")
                .filter(text -> beyond(from(text), number(text, "y")) || beyond(to(text), number(text, "y")))
                .forEach(text -> outside.add(text.getTextContent()));
        return outside;
    }

    private boolean beyond(double x, double y) {
        return x < -ROUNDING || y < -ROUNDING || x > width() + ROUNDING || y > height() + ROUNDING;
    }

    /** Titles that are wider than their bar, or than the place beside it that is kept for them. */
    public List<String> wide() {
        return items().filter(item -> {
                    Element room = place(item) == null ? bar(item) : place(item);
                    Element text = text(item);
                    return from(text) < number(room, "x") - ROUNDING
                            || to(text) > number(room, "x") + number(room, "width") + ROUNDING;
                })
                .map(item -> text(item).getTextContent())
                .toList();
    }

    /** Items that cover another one in their row. */
    public List<String> covered() {
        List<Extent> extents = items().map(Svg::extent).toList();
        return extents.stream()
                .filter(one -> extents.stream().anyMatch(other -> one != other && one.covers(other)))
                .map(Extent::title)
                .toList();
    }

    private Stream<Element> items() {
        return elements("g")
                .filter(group -> text(group) != null && group.getParentNode() == document.getDocumentElement());
    }

    private static Extent extent(Element item) {
        Element text = text(item);
        double from = from(text);
        double to = to(text);
        if (bar(item) != null) {
            from = Math.min(from, number(bar(item), "x"));
            to = Math.max(to, number(bar(item), "x") + number(bar(item), "width"));
        }
        return new Extent(from, to, number(text, "y"), text.getTextContent());
    }

    private static Element bar(Element item) {
        return child(item, "rect", "stroke");
    }

    /** What is behind a title beside its bar. */
    private static Element place(Element item) {
        return child(item, "rect", "fill-opacity");
    }

    private static Element text(Element item) {
        return child(item, "text", "x");
    }

    private static Element child(Element item, String name, String attribute) {
        return list(item.getElementsByTagName(name)).stream()
                .filter(child -> child.hasAttribute(attribute))
                .findFirst()
                .orElse(null);
    }

    private static double length(Element text) {
        if (text.hasAttribute("textLength")) return number(text, "textLength");
        double bold = text.hasAttribute("font-weight") ? 1.12 : 1;
        return Lettering.width(text.getTextContent(), number(text, "font-size") * bold);
    }

    private static double from(Element text) {
        double x = number(text, "x");
        return switch (text.getAttribute("text-anchor")) {
            case "end" -> x - length(text);
            case "middle" -> x - length(text) / 2;
            default -> x;
        };
    }

    private static double to(Element text) {
        return from(text) + length(text);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
