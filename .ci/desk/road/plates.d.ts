// The script that the service writes from the forms of number plates: the regular expression of one.
declare const forms: string;
export default forms;
