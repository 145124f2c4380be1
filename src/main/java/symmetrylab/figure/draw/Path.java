package symmetrylab.figure.draw;

import java.util.Arrays;

/** A line of straight and curved segments, in one or more parts; immutable. */
public final class Path {

    /** Receives each segment, in order. */
    public interface Visitor {
        /** A new part starts at (x, y). */
        void moveTo(double x, double y);

        /** A straight line to (x, y). */
        void lineTo(double x, double y);

        /** A cubic Bézier curve with the control points 1 and 2, to (x, y). */
        void curveTo(double x1, double y1, double x2, double y2, double x, double y);

        /** A straight line to the start of the part. */
        void close();
    }

    private static final byte MOVE = 0;
    private static final byte LINE = 1;
    private static final byte CURVE = 2;
    private static final byte CLOSE = 3;

    private final byte[] pieces;
    private final double[] coordinates;

    private Path(byte[] pieces, double[] coordinates) {
        this.pieces = pieces;
        this.coordinates = coordinates;
    }

    /** A builder of a path. */
    public static Builder builder() {
        return new Builder();
    }

    /** Passes every segment to {@code visitor}. */
    public void visit(Visitor visitor) {
        int at = 0;
        for (byte piece : pieces) {
            switch (piece) {
                case MOVE -> visitor.moveTo(coordinates[at++], coordinates[at++]);
                case LINE -> visitor.lineTo(coordinates[at++], coordinates[at++]);
                case CURVE -> {
                    visitor.curveTo(
                            coordinates[at],
                            coordinates[at + 1],
                            coordinates[at + 2],
                            coordinates[at + 3],
                            coordinates[at + 4],
                            coordinates[at + 5]);
                    at += 6;
                }
                case CLOSE -> visitor.close();
                default -> throw new IllegalStateException("a path has a piece of kind " + piece);
            }
        }
    }

    /** Whether the path is empty. */
    public boolean isEmpty() {
        return pieces.length == 0;
    }

    /** This path scaled by {@code scale} about (0, 0), then shifted by (x, y). */
    public Path placed(double scale, double x, double y) {
        double[] placed = new double[coordinates.length];
        for (int i = 0; i < placed.length; i += 2) {
            placed[i] = scale * coordinates[i] + x;
            placed[i + 1] = scale * coordinates[i + 1] + y;
        }
        return new Path(pieces, placed);
    }

    /** Collects the segments of a path. */
    public static final class Builder {

        private byte[] pieces = new byte[16];
        private double[] coordinates = new double[32];
        private int pieceCount;
        private int coordinateCount;

        private Builder() {}

        /** Starts a new part at (x, y). */
        public Builder moveTo(double x, double y) {
            return add(MOVE, x, y);
        }

        /** Goes straight to (x, y). */
        public Builder lineTo(double x, double y) {
            return add(LINE, x, y);
        }

        /** Goes to (x, y) in a cubic Bézier curve. */
        public Builder curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            return add(CURVE, x1, y1, x2, y2, x, y);
        }

        /** Goes straight back to the start of the part. */
        public Builder close() {
            return add(CLOSE);
        }

        /** Adds all segments of a path, scaled by {@code scale} about (0, 0), then shifted by (x, y). */
        public Builder add(Path path, double scale, double x, double y) {
            Path placed = path.placed(scale, x, y);
            pieces = withRoom(pieces, pieceCount + placed.pieces.length);
            coordinates = withRoom(coordinates, coordinateCount + placed.coordinates.length);
            System.arraycopy(placed.pieces, 0, pieces, pieceCount, placed.pieces.length);
            System.arraycopy(placed.coordinates, 0, coordinates, coordinateCount, placed.coordinates.length);
            pieceCount += placed.pieces.length;
            coordinateCount += placed.coordinates.length;
            return this;
        }

        /** The path of the segments added so far. */
        public Path build() {
            return new Path(Arrays.copyOf(pieces, pieceCount), Arrays.copyOf(coordinates, coordinateCount));
        }

        private Builder add(byte piece, double... points) {
            pieces = withRoom(pieces, pieceCount + 1);
            coordinates = withRoom(coordinates, coordinateCount + points.length);
            pieces[pieceCount++] = piece;
            for (double point : points) {
                coordinates[coordinateCount++] = point;
            }
            return this;
        }

        private static byte[] withRoom(byte[] array, int needed) {
            return needed <= array.length ? array : Arrays.copyOf(array, Math.max(needed, 2 * array.length));
        }

        private static double[] withRoom(double[] array, int needed) {
            return needed <= array.length ? array : Arrays.copyOf(array, Math.max(needed, 2 * array.length));
        }
    }
}
