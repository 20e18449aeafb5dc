// A map of places without tiles: circles for places, rings for distances, names to find one's way.
// It reads GeoJSON from `data-places` of #map (see api/web/suggestions_map.py). Every mark can be
// reached with Tab and opened with Enter, and leads to its line of the list.
"use strict";

const NEAR = 30; // pixels: marks nearer than this become one
const RINGS = [2, 5, 10, 20, 50, 100]; // km from home

let area;
let said;

const element = (name, words) => {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
};

const label = (at, words, className) =>
  L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ className, html: element("span", words), iconSize: null }) });

// Marks whose places lie close at this zoom are one; its lines keep the order of the list.
const groups = (map, places) => {
  const found = [];
  for (const place of places) {
    const point = map.latLngToLayerPoint(place.at);
    const near = found.find((group) => group.point.distanceTo(point) < NEAR);
    if (near) near.lines.push(...place.lines);
    else found.push({ at: place.at, point, lines: [...place.lines] });
  }
  for (const group of found) {
    group.lines = [...new Map(group.lines.map((line) => [line.number, line])).values()];
    group.lines.sort((a, b) => a.number - b.number);
  }
  return found;
};

// A name that would lie over a mark or another name is left out until there is room for it.
const showApart = (map, towns) => {
  const taken = [...map.getContainer().querySelectorAll(".map__mark span, .map__home, .leaflet-control")].map((one) => one.getBoundingClientRect());
  for (const town of towns) {
    const name = town.getElement().querySelector("span");
    const box = name.getBoundingClientRect();
    const overlaps = taken.some((b) => box.left < b.right && b.left < box.right && box.top < b.bottom && b.top < box.bottom);
    name.style.visibility = overlaps ? "hidden" : "";
    if (!overlaps) taken.push(box);
  }
};

const numbers = (lines) =>
  lines.length > 3 ? `${lines[0].number} +${lines.length - 1}` : lines.map((line) => line.number).join(", ");

const links = (lines) => {
  const list = document.createElement("ul");
  list.className = "map__links";
  for (const line of lines) {
    const link = element("a", `${line.number}. ${line.title}`);
    link.href = `#${line.id}`;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  return list;
};

const mark = (group) => {
  const icon = L.divIcon({ className: "map__mark", html: element("span", numbers(group.lines)), iconSize: null });
  const made = L.marker(group.at, { icon, riseOnHover: true });
  made.bindPopup(() => links(group.lines), { maxWidth: 220, autoPanPadding: [8, 8] });
  made.on("add", () => {
    const titles = group.lines.map((line) => line.title).join("; ");
    made.getElement().setAttribute("aria-label", `${said.line} ${numbers(group.lines)}. ${titles}`);
  });
  made.on("popupopen", ({ popup }) => {
    popup.getElement().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", said.close);
    popup.getElement().addEventListener("keydown", (event) => { if (event.key === "Escape") made.closePopup(); });
    popup.getElement().querySelector(".map__links a").focus();
  });
  made.on("popupclose", () => made.getElement()?.focus());
  return made;
};

const draw = ({ features }) => {
  const read = features.map(({ geometry, properties }) => ({
    ...properties, at: L.latLng(geometry.coordinates[1], geometry.coordinates[0]),
  }));
  const places = read.filter((feature) => feature.kind === "place");
  if (!places.length) return;
  document.getElementById("map-part").hidden = false;
  const map = L.map(area, { attributionControl: false, zoomControl: false, zoomSnap: 0.5, maxZoom: 15, fadeAnimation: false });
  L.control.zoom({ zoomInTitle: said.in, zoomOutTitle: said.out }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  area.setAttribute("role", "group");
  area.setAttribute("aria-label", said.label);
  const home = read.find((feature) => feature.kind === "home");
  const bounds = L.latLngBounds([...places, ...(home ? [home] : [])].map((feature) => feature.at));
  const fit = () => map.fitBounds(bounds, { padding: [28, 28], maxZoom: 12, animate: false });
  fit();
  map.on("resize", fit);
  if (home) {
    const farthest = Math.max(...places.map((place) => home.at.distanceTo(place.at))) / 1000;
    for (const km of RINGS.filter((ring, n) => ring >= farthest / 6 && (RINGS[n - 1] ?? 0) < farthest)) {
      L.circle(home.at, { radius: km * 1000, className: "map__ring", interactive: false }).addTo(map);
      label(L.latLng(home.at.lat + km / 111.2, home.at.lng), `${km} km`, "map__km").addTo(map);
    }
    label(home.at, said.home, "map__home").addTo(map);
  }
  const towns = read.filter((feature) => feature.kind === "town").map((town) => label(town.at, town.name, "map__town").addTo(map));
  for (const place of places.filter((one) => one.radius_km > 0)) {
    L.circle(place.at, { radius: place.radius_km * 1000, className: "map__rough", interactive: false }).addTo(map);
  }
  const marks = L.layerGroup().addTo(map);
  const again = () => {
    marks.clearLayers();
    for (const group of groups(map, places)) mark(group).addTo(marks);
    showApart(map, towns);
  };
  map.on("zoomend", again);
  again();
};

const begin = () => {
  area = document.querySelector("#map:empty");
  if (!area) return;
  said = area.dataset;
  fetch(said.places).then((answer) => answer.json()).then(draw);
};

begin();
document.addEventListener("htmx:afterSettle", begin); // a part of the page with a map of its own
