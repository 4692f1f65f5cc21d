package dev.slipway.testing;

import java.util.List;

/** Titles that pictures, calendars and tables are said to stumble over. */
public final class Hostile {

    public static final List<String> TITLES = List.of(
            "<script>alert(1)</script>",
            "</title></svg><svg onload=alert(1)>",
            "&amp; &lt; \" ' ]]> <!--",
            "\u202Egnp.exe reversed \u202D override \u2067 isolate",
            "שלום עולם roadmap תוכנית עם טקסט",
            "خطة المنتج للربع القادم مع الشركاء",
            "👨‍👩‍👧‍👦🎉🇨🇳🏳️‍🌈👍🏽 emoji launch 🚀🚀🚀🚀🚀🚀🚀🚀",
            "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319a\u036b\u0357\u0334\u0362lgo",
            "W".repeat(200),
            "i".repeat(200),
            "国".repeat(200),
            "﷽".repeat(20),
            "𒐫𒐫𒐫𒐫 ꧅꧅꧅ ⸻⸻⸻",
            "tab\tnewline\nreturn\r\u0007bell \uFFFE",
            "สวัสดีแผนงานผลิตภัณฑ์ไตรมาสหน้า",
            "उत्पाद रोडमैप अगली तिमाही",
            "…—–“”‘’•·©®™€¥",
            "  spaces   inside  ",
            "a",
            "＝cmd|' /C calc'!A0",
            "Ｆｕｌｌ　ｗｉｄｔｈ");

    private Hostile() {}
}
