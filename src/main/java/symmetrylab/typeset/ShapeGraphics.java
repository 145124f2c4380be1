package symmetrylab.typeset;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * The parts of {@link Graphics2D} that a formula never uses: images, clips, lines of pixels. Every call throws, so that
 * nothing is lost silently.
 */
abstract class ShapeGraphics extends Graphics2D {

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("formulas are made of glyphs and filled shapes");
    }

    @Override
    public void draw(Shape a) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image a, AffineTransform b, ImageObserver c) {
        throw unsupported();
    }

    @Override
    public void drawImage(BufferedImage a, BufferedImageOp b, int c, int d) {
        throw unsupported();
    }

    @Override
    public void drawRenderedImage(RenderedImage a, AffineTransform b) {
        throw unsupported();
    }

    @Override
    public void drawRenderableImage(RenderableImage a, AffineTransform b) {
        throw unsupported();
    }

    @Override
    public void drawString(String a, int b, int c) {
        throw unsupported();
    }

    @Override
    public void drawString(String a, float b, float c) {
        throw unsupported();
    }

    @Override
    public void drawString(AttributedCharacterIterator a, int b, int c) {
        throw unsupported();
    }

    @Override
    public void drawString(AttributedCharacterIterator a, float b, float c) {
        throw unsupported();
    }

    @Override
    public void drawGlyphVector(GlyphVector a, float b, float c) {
        throw unsupported();
    }

    @Override
    public boolean hit(Rectangle a, Shape b, boolean c) {
        throw unsupported();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw unsupported();
    }

    @Override
    public void setComposite(Composite a) {
        throw unsupported();
    }

    @Override
    public void setPaint(Paint a) {
        throw unsupported();
    }

    @Override
    public void setStroke(Stroke a) {
        throw unsupported();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key a, Object b) {
        throw unsupported();
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key a) {
        throw unsupported();
    }

    @Override
    public void setRenderingHints(Map<?, ?> a) {
        throw unsupported();
    }

    @Override
    public void addRenderingHints(Map<?, ?> a) {
        throw unsupported();
    }

    @Override
    public RenderingHints getRenderingHints() {
        throw unsupported();
    }

    @Override
    public void translate(int a, int b) {
        translate((double) a, b);
    }

    @Override
    public void rotate(double a) {
        throw unsupported();
    }

    @Override
    public void rotate(double a, double b, double c) {
        throw unsupported();
    }

    @Override
    public void shear(double a, double b) {
        throw unsupported();
    }

    @Override
    public Paint getPaint() {
        throw unsupported();
    }

    @Override
    public Composite getComposite() {
        throw unsupported();
    }

    @Override
    public void setBackground(Color a) {
        throw unsupported();
    }

    @Override
    public Color getBackground() {
        throw unsupported();
    }

    @Override
    public Stroke getStroke() {
        throw unsupported();
    }

    @Override
    public void clip(Shape a) {
        throw unsupported();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        throw unsupported();
    }

    @Override
    public void setPaintMode() {
        throw unsupported();
    }

    @Override
    public void setXORMode(Color a) {
        throw unsupported();
    }

    @Override
    public FontMetrics getFontMetrics(Font a) {
        throw unsupported();
    }

    @Override
    public Rectangle getClipBounds() {
        throw unsupported();
    }

    @Override
    public void clipRect(int a, int b, int c, int d) {
        throw unsupported();
    }

    @Override
    public void setClip(int a, int b, int c, int d) {
        throw unsupported();
    }

    @Override
    public Shape getClip() {
        throw unsupported();
    }

    @Override
    public void setClip(Shape a) {
        throw unsupported();
    }

    @Override
    public void copyArea(int a, int b, int c, int d, int e, int f) {
        throw unsupported();
    }

    @Override
    public void drawLine(int a, int b, int c, int d) {
        throw unsupported();
    }

    @Override
    public void fillRect(int a, int b, int c, int d) {
        throw unsupported();
    }

    @Override
    public void clearRect(int a, int b, int c, int d) {
        throw unsupported();
    }

    @Override
    public void drawRoundRect(int a, int b, int c, int d, int e, int f) {
        throw unsupported();
    }

    @Override
    public void fillRoundRect(int a, int b, int c, int d, int e, int f) {
        throw unsupported();
    }

    @Override
    public void drawOval(int a, int b, int c, int d) {
        throw unsupported();
    }

    @Override
    public void fillOval(int a, int b, int c, int d) {
        throw unsupported();
    }

    @Override
    public void drawArc(int a, int b, int c, int d, int e, int f) {
        throw unsupported();
    }

    @Override
    public void fillArc(int a, int b, int c, int d, int e, int f) {
        throw unsupported();
    }

    @Override
    public void drawPolyline(int[] a, int[] b, int c) {
        throw unsupported();
    }

    @Override
    public void drawPolygon(int[] a, int[] b, int c) {
        throw unsupported();
    }

    @Override
    public void fillPolygon(int[] a, int[] b, int c) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image a, int b, int c, ImageObserver d) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, ImageObserver f) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image a, int b, int c, Color d, ImageObserver e) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, Color f, ImageObserver g) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, int f, int g, int h, int i, ImageObserver j) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(
            Image a, int b, int c, int d, int e, int f, int g, int h, int i, Color j, ImageObserver k) {
        throw unsupported();
    }
}
