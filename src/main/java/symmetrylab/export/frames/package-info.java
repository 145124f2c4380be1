/** The frames of animations: painted on every core, compared with the one before, and used in order. */
package symmetrylab.export.frames;
