package symmetrylab.export.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import symmetrylab.export.image.StillParts.Part;
import symmetrylab.export.image.StillParts.Place;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.LayeredFigure.Layer;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/**
 * A pen for one frame of an animation. It copies what another frame already painted: of each area of the picture the
 * lowest layers that look the same, if the page under them is plain.
 *
 * <p>Layers that show a part of themselves only, such as curves up to the step shown, are kept whole and copied in strips.
 */
final class StillPen implements Pen {

    private final Pen pen;
    private final FigureImage image;
    private final StillParts still;
    private int number;

    /** A pen above {@code pen}, which paints into {@code image}. */
    StillPen(Pen pen, FigureImage image, StillParts still) {
        this.pen = pen;
        this.image = image;
        this.still = still;
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        int part = number++;
        List<Layer> layers = figure instanceof LayeredFigure layered
                ? layered.layers(width, height)
                : List.of(new Layer(figure, 0, width));
        Area area = new Area(x, y, width, height);
        Place place = image.place(0, x, y, width, height);
        List<Figure> figures = layers.stream().map(Layer::figure).toList();
        OptionalInt ground = ground(place);
        if (ground.isEmpty()) {
            paint(area, layers);
            return;
        }
        Part known = still.part(part);
        boolean fits = known != null && known.place().equals(place) && known.ground() == ground.getAsInt();
        int common = fits ? known.common(figures) : 0;
        if (common == 0) {
            still.keep(part, Part.of(place, ground.getAsInt(), figures));
            paint(area, layers);
            return;
        }
        if (common < known.layers().size()) {
            known = Part.of(place, ground.getAsInt(), figures.subList(0, common));
            still.keep(part, known);
        }
        copy(known, area, layers.subList(0, common));
        paint(area, layers.subList(common, layers.size()));
    }

    /** A part of the figure, in its pixels. */
    private record Area(double x, double y, double width, double height) {}

    private void paint(Area area, List<Layer> layers) {
        if (layers.isEmpty()) {
            return;
        }
        pen.area(area.x(), area.y(), area.width(), area.height(), (on, width, height) -> {
            for (Layer layer : layers) {
                if (layer.left() < layer.right()) {
                    on.area(
                            layer.left(),
                            0,
                            layer.right() - layer.left(),
                            height,
                            (in, w, h) -> in.area(-layer.left(), 0, width, height, layer.figure()));
                }
            }
        });
    }

    private void copy(Part part, Area area, List<Layer> layers) {
        Place place = part.place();
        TreeSet<Integer> borders = new TreeSet<>(List.of(place.left(), place.right()));
        List<Place> shown = layers.stream().map(layer -> shown(area, layer)).toList();
        for (Place layer : shown) {
            borders.add(Math.min(place.right(), Math.max(place.left(), layer.left())));
            borders.add(Math.min(place.right(), Math.max(place.left(), layer.right())));
        }
        // All are painted on the empty page before the first is copied.
        Map<Place, int[]> strips = new LinkedHashMap<>();
        int left = borders.first();
        for (int right : borders.tailSet(left, false)) {
            int from = left;
            List<Integer> chosen = IntStream.range(0, layers.size())
                    .filter(i -> shown.get(i).left() <= from && shown.get(i).right() >= right)
                    .boxed()
                    .toList();
            if (!chosen.isEmpty()) {
                strips.put(new Place(left, place.top(), right, place.bottom()), pixels(part, area, layers, chosen));
            }
            left = right;
        }
        strips.forEach((strip, pixels) -> image.copy(pixels, place, strip.left(), strip.right()));
    }

    private Place shown(Area area, Layer layer) {
        return layer.left() < layer.right()
                ? image.place(area.x(), layer.left(), area.y(), layer.right() - layer.left(), area.height())
                : new Place(0, 0, 0, 0);
    }

    /** The pixels of the chosen layers one above the other, without their borders. */
    private int[] pixels(Part part, Area area, List<Layer> layers, List<Integer> chosen) {
        int[] known = part.painted().get(chosen);
        if (known == null) {
            List<Layer> whole = new ArrayList<>();
            chosen.forEach(i -> whole.add(new Layer(layers.get(i).figure(), 0, area.width())));
            paint(area, whole);
            known = image.cut(part.place());
            part.painted().put(chosen, known);
            image.fill(part.place(), part.ground());
        }
        return known;
    }

    /** The one colour of all pixels of a place; absent if it has several. */
    private OptionalInt ground(Place place) {
        if (place.width() <= 0 || place.height() <= 0) {
            return OptionalInt.empty();
        }
        int[] pixels = image.pixels();
        int across = image.width();
        int first = place.top() * across + place.left();
        int color = pixels[first];
        for (int at = first; at < first + place.width(); at++) {
            if (pixels[at] != color) {
                return OptionalInt.empty();
            }
        }
        for (int y = place.top() + 1; y < place.bottom(); y++) {
            int row = y * across + place.left();
            if (!Arrays.equals(pixels, first, first + place.width(), pixels, row, row + place.width())) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(color);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        pen.line(x1, y1, x2, y2, stroke);
    }

    @Override
    public void path(Path path, Stroke stroke) {
        pen.path(path, stroke);
    }

    @Override
    public void fill(Path path, Ink ink) {
        pen.fill(path, ink);
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        pen.disc(centerX, centerY, radius, ink);
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        pen.circle(centerX, centerY, radius, stroke);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        pen.rectangle(x, y, width, height, radius, ink);
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        pen.frame(x, y, width, height, radius, stroke);
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        pen.grid(x, y, width, height, grid);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        pen.text(text, x, y, lettering);
    }
}
