package org.duijie.core.message;

/**
 * A part of a message.
 *
 * @param start the place of its first character in the message as written
 * @param end the place after its last character
 * @param text the part as written
 */
public record TextSpan(int start, int end, String text) {}
