// The words of the board: leftovers, trials and differences.
import { learn } from '../words.js';
import zh from '../words/board-zh.js';
import en from '../words/board-en.js';

learn(zh, en);
