/** Lesson files: reads and checks them, and lists those that ship with the program. */
package symmetrylab.lesson.file;
