package symmetrylab.figure.scene;

/**
 * The two features of the plane over which a network's function is shown.
 *
 * @param across the feature along the horizontal axis, from 0
 * @param up the feature along the vertical axis, from 0, another one
 */
public record PlaneFeatures(int across, int up) {

    /** The first two features. */
    public static final PlaneFeatures FIRST = new PlaneFeatures(0, 1);

    /** Checks that they are two. */
    public PlaneFeatures {
        if (across < 0 || up < 0 || across == up) {
            throw new IllegalArgumentException("not two features: " + across + " and " + up);
        }
    }

    /** These features if data with {@code count} features have them, else the first two. */
    public PlaneFeatures in(int count) {
        return across < count && up < count ? this : FIRST;
    }

    /** These with another feature across; it changes places with the one up if that is the same. */
    public PlaneFeatures withAcross(int feature) {
        return new PlaneFeatures(feature, feature == up ? across : up);
    }

    /** These with another feature up; it changes places with the one across if that is the same. */
    public PlaneFeatures withUp(int feature) {
        return new PlaneFeatures(feature == across ? up : across, feature);
    }
}
