package dev.slipway.contacts;

import dev.slipway.value.EmailAddress;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a stakeholder is reached, and how that is written. */
@Schema(
        name = "ContactKind",
        description =
                "By what a stakeholder is reached (联系方式类型): EMAIL 邮箱, PHONE 电话 in E.164, WECHAT 微信, DINGTALK 钉钉, FEISHU 飞书, OTHER 其它.")
enum ContactKind {
    EMAIL(null),
    PHONE("\\+[1-9][0-9]{6,14}"),
    WECHAT("[A-Za-z0-9][A-Za-z0-9_-]{4,63}"),
    DINGTALK("[\\p{L}\\p{N}][\\p{L}\\p{N}$:_.@+-]{0,127}"),
    FEISHU("[\\p{L}\\p{N}][\\p{L}\\p{N}$:_.@+-]{0,127}"),
    OTHER(".+");

    private static final Pattern SPACE_AT_AN_END = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Z}().\\-\u2010-\u2015/]");

    private final Pattern form;

    ContactKind(String form) {
        this.form = form == null ? null : Pattern.compile(form, Pattern.DOTALL);
    }

    /** The one way in which a value is written: without space around it, full width as normal; a number without punctuation. */
    String normal(String value) {
        String text = Normalizer.normalize(value, this == OTHER ? Normalizer.Form.NFC : Normalizer.Form.NFKC);
        String trimmed = SPACE_AT_AN_END.matcher(text).replaceAll("");
        return switch (this) {
            case EMAIL -> EmailAddress.normal(trimmed);
            case PHONE -> PUNCTUATION.matcher(trimmed).replaceAll("").replaceFirst("^00(?=[1-9])", "+");
            default -> trimmed;
        };
    }

    /** Whether a value that is written in the one way can be one. */
    boolean takes(String value) {
        return form == null ? EmailAddress.is(value) : form.matcher(value).matches();
    }
}
