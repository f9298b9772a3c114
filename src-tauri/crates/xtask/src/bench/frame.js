// Paints a small square in another colour; answers the milliseconds until that was painted: what this display takes at least.
const done = arguments[0];
const square = document.querySelector("#bench-square") ?? document.createElement("div");
square.id = "bench-square";
Object.assign(square.style, { position: "fixed", top: "0", left: "0", width: "16px", height: "16px" });
document.body.append(square);
const began = performance.now();
square.style.backgroundColor = square.style.backgroundColor === "red" ? "blue" : "red";
requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
