package symmetrylab.figure.draw;

import org.apache.commons.math3.util.FastMath;

/**
 * A colour in sRGB, with its opacity.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param alpha opacity, 0 to 1
 */
public record Ink(int red, int green, int blue, double alpha) {

    /** Checks the ranges. */
    public Ink {
        if (((red | green | blue) & ~0xFF) != 0 || !(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException(
                    "not a colour: " + red + ", " + green + ", " + blue + ", opacity " + alpha);
        }
    }

    /** The opaque colour 0xRRGGBB. */
    public static Ink rgb(int rgb) {
        return new Ink((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF, 1);
    }

    /** This colour with another opacity. */
    public Ink withAlpha(double newAlpha) {
        return new Ink(red, green, blue, newAlpha);
    }

    /** The colour {@code share} of the way from this one to {@code other}; share is clamped to 0…1. */
    public Ink mix(Ink other, double share) {
        double t = Math.max(0, Math.min(1, share));
        return new Ink(
                (int) FastMath.round(red + t * (other.red - red)),
                (int) FastMath.round(green + t * (other.green - green)),
                (int) FastMath.round(blue + t * (other.blue - blue)),
                alpha + t * (other.alpha - alpha));
    }
}
