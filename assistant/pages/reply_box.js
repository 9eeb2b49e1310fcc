// The reply box: a text box that marks offending words in place, counts its length, and carries the copy
// button while, and only while, the text in it is exactly the one that the gate has passed.
const PAUSE_MS = 450;

const bytes = (text) => new TextEncoder().encode(text).length;
const points = (text) => Array.from(text); // code points, which the gate's offsets count
const measure = (text, unit) => (unit === "bytes" ? bytes(text) : points(text).length);

// Carry marks over to a text that was typed on since the last check: what stands before or after the change.
function carryMarks(marks, checked, typed) {
  if (checked.join("") === typed.join("")) return marks;
  const shorter = Math.min(checked.length, typed.length);
  let head = 0;
  while (head < shorter && checked[head] === typed[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && checked.at(-1 - tail) === typed.at(-1 - tail)) tail += 1;
  const shift = typed.length - checked.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start >= checked.length - tail) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
    return [];
  });
}

function paintMarks(layer, text, marks) {
  const nodes = [];
  let position = 0;
  for (const mark of marks) {
    nodes.push(document.createTextNode(text.slice(position, mark.start).join("")));
    const node = document.createElement("mark");
    node.className = mark.colour;
    node.dataset.label = mark.label;
    node.textContent = text.slice(mark.start, mark.end).join("");
    nodes.push(node);
    position = mark.end;
  }
  nodes.push(document.createTextNode(text.slice(position).join("") + "\n"));
  layer.replaceChildren(...nodes);
}

async function isPassed(text, sha256) {
  if (!globalThis.crypto?.subtle) return true; // plain http from another machine: no digest to be had
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("") === sha256;
}

async function writeClipboard(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("refused");
}

function copyButton(textarea, data, say) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.setAttribute("aria-live", "polite");
  button.textContent = data.words.copy;
  button.onclick = async () => {
    try {
      if (textarea.value !== data.text || !(await isPassed(data.text, data.sha256))) return;
      await writeClipboard(data.text);
      button.textContent = data.words.copied;
      button.classList.add("done");
      setTimeout(() => {
        button.textContent = data.words.copy;
        button.classList.remove("done");
      }, 2500);
    } catch {
      say(data.words.refused);
    }
  };
  return button;
}

export default function ({ data, parentElement, setStateValue }) {
  const find = (name) => parentElement.querySelector(name);
  const [field, textarea, layer, length, status, place] = [
    ".field", "textarea", ".layer", ".length", ".status", ".place",
  ].map(find);
  const say = (words) => (status.textContent = words);

  if (textarea.dataset.revision !== String(data.revision)) {
    clearTimeout(textarea.pause);
    textarea.dataset.revision = data.revision;
    textarea.value = data.text;
  }
  textarea.setAttribute("aria-label", data.words.label);
  textarea.placeholder = data.words.placeholder;
  const checked = points(data.text);

  const draw = () => {
    const isSettled = textarea.value === data.text;
    const typed = points(textarea.value);
    const count = measure(textarea.value, data.unit);
    paintMarks(layer, typed, carryMarks(data.marks, checked, typed));
    length.textContent = `${count.toLocaleString("en-US")} of ${data.most.toLocaleString("en-US")} ${data.unit}`;
    length.classList.toggle("over", count > data.most);
    field.classList.toggle("blocked", data.is_blocked);
    textarea.setAttribute("aria-invalid", data.is_blocked);
    const isCopyable = isSettled && data.is_copyable;
    place.replaceChildren(...(isCopyable ? [copyButton(textarea, data, say)] : []));
    if (!typed.length) say("");
    else if (!isSettled) say(data.words.checking);
    else say(data.is_blocked ? data.words.blocked : "");
  };
  const send = () => {
    clearTimeout(textarea.pause);
    if (textarea.value !== data.text) setStateValue("typed", { text: textarea.value, revision: data.revision });
  };
  textarea.oninput = () => {
    draw();
    clearTimeout(textarea.pause);
    textarea.pause = setTimeout(send, PAUSE_MS);
  };
  textarea.onblur = send;
  draw();
}
