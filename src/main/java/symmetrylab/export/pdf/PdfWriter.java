package symmetrylab.export.pdf;

import static symmetrylab.export.pdf.PdfFile.reference;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.vector.PlainNumber;
import symmetrylab.figure.vector.XmlText;
import symmetrylab.numeric.OrderedWork;
import symmetrylab.spec.file.DocumentText;

/**
 * Writes figures as PDF, a page each: texts as texts, in the part of the font that they need, and the experiment as an
 * attached file. Pages are made on several threads and written in order; none is kept. The bytes do not depend on the
 * number of threads.
 */
public final class PdfWriter {

    private final int threads;
    private final ExportProgress progress;

    private PdfWriter(int threads, ExportProgress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** A writer on all cores. */
    public static PdfWriter create() {
        return new PdfWriter(Runtime.getRuntime().availableProcessors(), ExportProgress.NONE);
    }

    /** This writer, on so many threads. */
    public PdfWriter withThreads(int count) {
        return new PdfWriter(count, progress);
    }

    /** This writer, watched by {@code watcher}. */
    public PdfWriter watchedBy(ExportProgress watcher) {
        return new PdfWriter(threads, watcher);
    }

    /**
     * Writes a document to a file, whole or not at all.
     *
     * @throws IOException if the file cannot be written; its message names the file and the reason
     * @throws CancellationException if it was cancelled; then there is no file
     */
    public void write(PdfDocument document, Path file) throws IOException {
        WholeFile.write(file, out -> write(document, out));
    }

    /**
     * Writes a document to a stream, which stays open.
     *
     * @throws CancellationException if it was cancelled; the stream then holds a part of it
     */
    public void write(PdfDocument document, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        new Writing(document, new PdfFile(buffered)).write();
        buffered.flush();
    }

    /** One document while it is written. */
    private final class Writing {

        private final PdfDocument document;
        private final PdfFile file;
        private final int catalog;
        private final int pages;
        private final int fonts;
        private final int opacities;
        private final int[] page;
        private final Map<Lettering.Weight, SortedSet<Integer>> characters = new EnumMap<>(Lettering.Weight.class);
        private final SortedSet<Integer> usedOpacities = new TreeSet<>();

        Writing(PdfDocument document, PdfFile file) {
            this.document = document;
            this.file = file;
            catalog = file.reserve();
            pages = file.reserve();
            fonts = file.reserve();
            opacities = file.reserve();
            page = new int[document.pages()];
        }

        void write() throws IOException {
            String attached = document.metadata().experiment().isPresent()
                    ? attached(document.metadata().experiment().get())
                    : "";
            try (OrderedWork work = new OrderedWork("export", Math.min(threads, document.pages()))) {
                work.run(
                        document.pages(),
                        number -> PdfPage.of(document.figure().apply(number), document.size()),
                        this::add);
            }
            file.put(pages, "<< /Type /Pages /Count " + page.length + " /Kids [" + references(page) + "] >>");
            addFonts();
            addOpacities();
            String outline = page.length > 1 ? " /Outlines " + reference(outline()) + " /PageMode /UseOutlines" : "";
            int description = file.addStream("/Type /Metadata /Subtype /XML", description());
            file.put(
                    catalog,
                    "<< /Type /Catalog /Pages " + reference(pages)
                            + " /Lang (en) /ViewerPreferences << /DisplayDocTitle" + " true >> /Metadata "
                            + reference(description) + attached + outline + " >>");
            int information =
                    file.add("<< /Title " + PdfText.string(document.metadata().title()) + " /Creator "
                            + PdfText.string(document.metadata().program()) + " /Producer "
                            + PdfText.string(document.metadata().program()) + " >>");
            file.end(catalog, information);
        }

        /** Attaches the experiment and returns the entries of the catalog that name it. */
        private String attached(String json) throws IOException {
            byte[] text = json.getBytes(StandardCharsets.UTF_8);
            String entries =
                    "/Type /EmbeddedFile /Subtype " + DocumentText.KIND + " /Params << /Size " + text.length + " >>";
            String content = reference(file.addPacked(entries, PdfFile.packed(text)));
            String name = "(experiment.json)";
            String named = reference(file.add("<< /Type /Filespec /F " + name + " /UF " + name
                    + " /AFRelationship /Source /EF << /F " + content + " /UF " + content + " >> >>"));
            return " /Names << /EmbeddedFiles << /Names [" + name + " " + named + "] >> >> /AF [" + named + "]";
        }

        private void add(int number, PdfPage made) throws IOException {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            for (Lettering.Weight weight : Lettering.Weight.values()) {
                characters.computeIfAbsent(weight, unused -> new TreeSet<>()).addAll(made.characters(weight));
            }
            usedOpacities.addAll(made.opacities());
            StringBuilder images = new StringBuilder();
            List<PdfImage> shown = made.images();
            for (int i = 0; i < shown.size(); i++) {
                int image = shown.get(i).addTo(file);
                images.append(" /I").append(i + 1).append(' ').append(reference(image));
            }
            int content = file.addPacked("", made.content());
            PictureSize size = document.size();
            double points = PdfPage.POINTS * size.scale();
            page[number] = file.add("<< /Type /Page /Parent " + reference(pages) + " /MediaBox [0 0 "
                    + PlainNumber.of(points * size.width()) + " " + PlainNumber.of(points * size.height())
                    + "] /Contents " + reference(content) + " /Resources << /Font " + reference(fonts) + " /ExtGState "
                    + reference(opacities) + (images.isEmpty() ? "" : " /XObject <<" + images + " >>") + " >> >>");
            progress.done(number + 1, page.length);
        }

        private void addFonts() throws IOException {
            StringBuilder all = new StringBuilder("<<");
            for (Map.Entry<Lettering.Weight, SortedSet<Integer>> weight : characters.entrySet()) {
                if (!weight.getValue().isEmpty()) {
                    int font = PdfFont.addTo(file, weight.getKey(), weight.getValue());
                    all.append(" /")
                            .append(PdfPen.fontName(weight.getKey()))
                            .append(' ')
                            .append(reference(font));
                }
            }
            file.put(fonts, all + " >>");
        }

        private void addOpacities() throws IOException {
            StringBuilder all = new StringBuilder("<<");
            for (int thousandths : usedOpacities) {
                String share = PlainNumber.of(thousandths / 1000.0, 1000);
                all.append(" /")
                        .append(PdfPen.opacityName(thousandths))
                        .append(" << /ca ")
                        .append(share)
                        .append(" /CA ")
                        .append(share)
                        .append(" >>");
            }
            file.put(opacities, all + " >>");
        }

        /** The list of pages beside the document. */
        private int outline() throws IOException {
            int list = file.reserve();
            int[] entry =
                    IntStream.range(0, page.length).map(i -> file.reserve()).toArray();
            for (int i = 0; i < entry.length; i++) {
                file.put(
                        entry[i],
                        "<< /Title " + PdfText.string(document.pageTitle().apply(i)) + " /Parent " + reference(list)
                                + (i == 0 ? "" : " /Prev " + reference(entry[i - 1]))
                                + (i == entry.length - 1 ? "" : " /Next " + reference(entry[i + 1])) + " /Dest ["
                                + reference(page[i]) + " /Fit] >>");
            }
            file.put(
                    list,
                    "<< /Type /Outlines /First " + reference(entry[0]) + " /Last " + reference(entry[entry.length - 1])
                            + " /Count " + entry.length + " >>");
            return list;
        }

        private String rights() {
            return document.metadata()
                    .licence()
                    .map(line -> "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">" + XmlText.escaped(line)
                            + "</rdf:li></rdf:Alt></dc:rights>")
                    .orElse("");
        }

        private byte[] description() {
            String program = XmlText.escaped(document.metadata().program());
            String text = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                    + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                    + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                    + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" dc:format=\"application/pdf\" pdf:Producer=\""
                    + program
                    + "\" xmp:CreatorTool=\"" + program + "\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
                    + XmlText.escaped(document.metadata().title())
                    + "</rdf:li></rdf:Alt></dc:title>" + rights()
                    + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String references(int... objects) {
        StringBuilder all = new StringBuilder();
        for (int object : objects) {
            all.append(all.isEmpty() ? "" : " ").append(reference(object));
        }
        return all.toString();
    }
}
