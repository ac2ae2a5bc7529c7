// The words of maps and places.
import { learn } from '../words.js';
import zh from '../words/map-zh.js';
import en from '../words/map-en.js';

learn(zh, en);
