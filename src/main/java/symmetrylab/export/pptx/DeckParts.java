package symmetrylab.export.pptx;

import java.util.Locale;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.vector.XmlText;
import symmetrylab.spec.file.VectorText;

/** The texts of the parts of a presentation. */
final class DeckParts {

    /** A slide of 16 by 9, 13.33 x 7.5 inches, in units of 914,400 an inch. */
    private static final long WIDTH = 12_192_000;

    private static final long HEIGHT = 6_858_000;
    private static final long TITLE_LEFT = 304_800;
    private static final long TITLE_TOP = 76_200;
    private static final long TITLE_HEIGHT = 533_400;
    private static final long PICTURE_TOP = 640_080;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String NAMESPACES = " xmlns:a=\"" + DRAWING + "\" xmlns:r=\"" + OFFICE
            + "\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final String GROUP =
            "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
                    + "<p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>"
                    + "<a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";
    private static final String COLORS = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
            + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\""
            + " hlink=\"hlink\" folHlink=\"folHlink\"/>";

    private DeckParts() {}

    /** What each part is. */
    static String contentTypes(int slides) {
        StringBuilder types = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>");
        String shown = TYPES + "presentationml.";
        type(types, "/ppt/presentation.xml", shown + "presentation.main+xml");
        type(types, "/ppt/slideMasters/slideMaster1.xml", shown + "slideMaster+xml");
        type(types, "/ppt/slideLayouts/slideLayout1.xml", shown + "slideLayout+xml");
        type(types, "/ppt/notesMasters/notesMaster1.xml", shown + "notesMaster+xml");
        type(types, "/ppt/theme/theme1.xml", TYPES + "theme+xml");
        type(types, "/ppt/theme/theme2.xml", TYPES + "theme+xml");
        type(types, "/customXml/itemProps1.xml", TYPES + "customXmlProperties+xml");
        type(types, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        type(types, "/docProps/app.xml", TYPES + "extended-properties+xml");
        for (int i = 1; i <= slides; i++) {
            type(types, "/ppt/slides/slide" + i + ".xml", shown + "slide+xml");
            type(types, "/ppt/notesSlides/notesSlide" + i + ".xml", shown + "notesSlide+xml");
        }
        return types + "</Types>";
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }

    /** The relationships of a part: kinds and targets in turn, numbered from rId1. */
    static String relationships(String... kindsAndTargets) {
        StringBuilder all = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            String kind = kindsAndTargets[i];
            all.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(kind.startsWith("metadata/") ? PACKAGE + "relationships/" + kind : OFFICE + "/" + kind)
                    .append("\" Target=\"")
                    .append(kindsAndTargets[i + 1])
                    .append("\"/>");
        }
        return all + "</Relationships>";
    }

    /** The relationships of the presentation: master, notes, theme and experiment, and then its slides. */
    static String presentationRelationships(int slides) {
        String[] all = new String[8 + 2 * slides];
        String[] first = {
            "slideMaster", "slideMasters/slideMaster1.xml",
            "notesMaster", "notesMasters/notesMaster1.xml",
            "theme", "theme/theme1.xml",
            "customXml", "../customXml/item1.xml"
        };
        System.arraycopy(first, 0, all, 0, first.length);
        for (int i = 0; i < slides; i++) {
            all[8 + 2 * i] = "slide";
            all[9 + 2 * i] = "slides/slide" + (i + 1) + ".xml";
        }
        return relationships(all);
    }

    /** The presentation itself. */
    static String presentation(int slides) {
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < slides; i++) {
            ids.append("<p:sldId id=\"")
                    .append(256 + i)
                    .append("\" r:id=\"rId")
                    .append(5 + i)
                    .append("\"/>");
        }
        return HEAD + "<p:presentation" + NAMESPACES + " saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId"
                + " id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId"
                + " r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>" + ids + "</p:sldIdLst><p:sldSz cx=\"" + WIDTH
                + "\" cy=\"" + HEIGHT + "\"/><p:notesSz cx=\"" + HEIGHT + "\" cy=\"9144000\"/></p:presentation>";
    }

    /** What all slides share: the background, and where titles stand. */
    static String master(Ink background) {
        String level = "<a:lvl1pPr><a:defRPr sz=\"1800\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>"
                + "<a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr>";
        return HEAD + "<p:sldMaster" + NAMESPACES + "><p:cSld><p:bg><p:bgPr><a:solidFill>" + color(background)
                + "</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" + GROUP + title("", true)
                + "</p:spTree></p:cSld>" + COLORS + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>"
                + "</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"2400\" b=\"1\">"
                + "<a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/></a:defRPr>"
                + "</a:lvl1pPr></p:titleStyle><p:bodyStyle>" + level + "</p:bodyStyle><p:otherStyle>" + level
                + "</p:otherStyle></p:txStyles></p:sldMaster>";
    }

    /** The layout of all slides. */
    static String layout() {
        return HEAD + "<p:sldLayout" + NAMESPACES + " type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Picture\">"
                + "<p:spTree>" + GROUP + title("", false) + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
                + "</p:clrMapOvr></p:sldLayout>";
    }

    /** A slide. */
    static String slide(Deck.Slide slide, PictureSize size) {
        long most = HEIGHT - PICTURE_TOP;
        double scale = Math.min((double) WIDTH / size.width(), (double) most / size.height());
        long width = Math.round(scale * size.width());
        long height = Math.round(scale * size.height());
        return HEAD + "<p:sld" + NAMESPACES + "><p:cSld><p:spTree>" + GROUP + title(slide.title(), false)
                + "<p:pic><p:nvPicPr><p:cNvPr id=\"3\" name=\"Picture\" descr=\"" + XmlText.escaped(slide.alternative())
                + "\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill>"
                + "<a:blip r:embed=\"rId2\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>"
                + place((WIDTH - width) / 2, PICTURE_TOP + (most - height) / 2, width, height)
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree></p:cSld><p:clrMapOvr>"
                + "<a:masterClrMapping/></p:clrMapOvr></p:sld>";
    }

    /** The notes of a slide. */
    static String notes(Deck.Slide slide) {
        StringBuilder paragraphs = new StringBuilder();
        slide.notes().lines().forEach(line -> paragraphs.append(paragraph(line)));
        return HEAD + "<p:notes" + NAMESPACES + "><p:cSld><p:spTree>" + GROUP + image(false) + body(paragraphs, false)
                + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>";
    }

    /** What all pages of notes share. */
    static String notesMaster() {
        return HEAD + "<p:notesMaster" + NAMESPACES + "><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/>"
                + "</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" + GROUP + image(true)
                + body(new StringBuilder("<a:p/>"), true) + "</p:spTree></p:cSld>" + COLORS
                + "<p:notesStyle><a:lvl1pPr><a:defRPr sz=\"1200\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>"
                + "<a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>";
    }

    private static String title(String text, boolean placed) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>"
                + "<p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr>"
                + (placed
                        ? place(TITLE_LEFT, TITLE_TOP, WIDTH - 2 * TITLE_LEFT, TITLE_HEIGHT)
                                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                        : "")
                + "</p:spPr><p:txBody>"
                + (placed ? "<a:bodyPr anchor=\"ctr\"><a:normAutofit/></a:bodyPr>" : "<a:bodyPr/>")
                + paragraph(text) + "</p:txBody></p:sp>";
    }

    private static String image(boolean master) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\""
                + " noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\""
                + (master ? " idx=\"2\"" : "") + "/></p:nvPr></p:nvSpPr><p:spPr>"
                + (master
                        ? place(685_800, 1_143_000, 5_486_400, 3_086_100)
                                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                        : "")
                + "</p:spPr></p:sp>";
    }

    private static String body(StringBuilder paragraphs, boolean master) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>"
                + "<p:ph type=\"body\" idx=\"" + (master ? "3\" sz=\"quarter" : "1")
                + "\"/></p:nvPr></p:nvSpPr><p:spPr>"
                + (master
                        ? place(685_800, 4_400_550, 5_486_400, 3_600_450)
                                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                        : "")
                + "</p:spPr><p:txBody><a:bodyPr/>" + paragraphs + "</p:txBody></p:sp>";
    }

    private static String place(long left, long top, long width, long height) {
        return "<a:xfrm><a:off x=\"" + left + "\" y=\"" + top + "\"/><a:ext cx=\"" + width + "\" cy=\"" + height
                + "\"/></a:xfrm>";
    }

    private static String paragraph(String text) {
        return text.isEmpty()
                ? "<a:p/>"
                : "<a:p><a:r><a:rPr lang=\"en\"/><a:t>" + XmlText.escaped(text) + "</a:t></a:r></a:p>";
    }

    private static String color(Ink ink) {
        return "<a:srgbClr val=\"" + hex(ink) + "\"/>";
    }

    private static String hex(Ink ink) {
        return String.format(Locale.ROOT, "%06X", ink.red() << 16 | ink.green() << 8 | ink.blue());
    }

    /** Colours and fonts. */
    static String theme(Ink background, Ink text) {
        StringBuilder accents = new StringBuilder();
        String[] names = {"accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"};
        for (String name : names) {
            accents.append("<a:")
                    .append(name)
                    .append('>')
                    .append(color(text))
                    .append("</a:")
                    .append(name)
                    .append('>');
        }
        String font = "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        String fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        String line = "<a:ln w=\"9525\">" + fill + "</a:ln>";
        String effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        return HEAD + "<a:theme xmlns:a=\"" + DRAWING + "\" name=\"Pictures\"><a:themeElements><a:clrScheme"
                + " name=\"Pictures\"><a:dk1>" + color(text) + "</a:dk1><a:lt1>" + color(background) + "</a:lt1><a:dk2>"
                + color(text) + "</a:dk2><a:lt2>" + color(background) + "</a:lt2>" + accents
                + "</a:clrScheme><a:fontScheme name=\"Pictures\"><a:majorFont>" + font + "</a:majorFont><a:minorFont>"
                + font + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Pictures\"><a:fillStyleLst>"
                + fill.repeat(3) + "</a:fillStyleLst><a:lnStyleLst>" + line.repeat(3)
                + "</a:lnStyleLst><a:effectStyleLst>" + effect.repeat(3) + "</a:effectStyleLst><a:bgFillStyleLst>"
                + fill.repeat(3) + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    /** The experiment. */
    static String experiment(String json) {
        return HEAD + "<experiment xmlns=\"" + VectorText.NAMESPACE + "\">" + XmlText.escaped(json) + "</experiment>";
    }

    /** The identity of the experiment's part, which is the same in every file. */
    static String experimentProperties() {
        return HEAD + "<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\""
                + " ds:itemID=\"{5E4D1A2B-7C36-4F0E-9B7A-3D2C81F06A55}\"><ds:schemaRefs><ds:schemaRef ds:uri=\""
                + VectorText.NAMESPACE + "\"/></ds:schemaRefs></ds:datastoreItem>";
    }

    /** The title, and the licence in the only element for words about it. */
    static String core(Metadata metadata) {
        return HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + XmlText.escaped(metadata.title())
                + "</dc:title>"
                + metadata.licence()
                        .map(line -> "<dc:description>" + XmlText.escaped(line) + "</dc:description>")
                        .orElse("")
                + "</cp:coreProperties>";
    }

    /** The program. */
    static String app(String program, int slides) {
        return HEAD + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                + "<Application>" + XmlText.escaped(program) + "</Application><Slides>" + slides + "</Slides><Notes>"
                + slides + "</Notes></Properties>";
    }
}
