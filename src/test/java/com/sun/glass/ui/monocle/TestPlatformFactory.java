package com.sun.glass.ui.monocle;

import java.nio.Buffer;

/**
 * Monocle's platform without a display, but for one mistake of it: copying a picture that the screen's border cuts leaves the limit
 * of its buffer where the copy ended. JavaFX paints the next picture into the same buffer and only rewinds it, so the picture no
 * longer fits, is lost, and its exception is printed. It happened to pop-ups at the border and after making a window smaller.
 */
class TestPlatformFactory extends HeadlessPlatformFactory {

    @Override
    protected NativePlatform createNativePlatform() {
        return new HeadlessPlatform() {
            @Override
            protected NativeScreen createScreen() {
                return new TestScreen();
            }
        };
    }

    private static final class TestScreen extends HeadlessScreen {

        @Override
        public void uploadPixels(Buffer picture, int x, int y, int width, int height, float opacity) {
            super.uploadPixels(picture, x, y, width, height, opacity);
            picture.clear();
        }
    }
}
