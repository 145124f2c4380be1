/** Texts of lessons: paragraphs and lists, read from Markdown, for every surface to draw. */
package symmetrylab.lesson.prose;
