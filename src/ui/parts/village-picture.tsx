/** A spruce of height 100 with its foot at 0 0. */
const SPRUCE = 'M0-100L9-63H4.5L15-35H8L20-7H2V0H-2V-7H-20L-8-35H-15L-4.5-63H-9z';

const TREES_FAR = [
  [-2, 0.74],
  [33, 1.06],
  [66, 0.7],
  [214, 0.98],
  [250, 0.72],
  [458, 0.86],
] as const;

const TREES_NEAR = [
  [12, 0.92],
  [50, 0.6],
  [232, 0.58],
  [476, 0.66],
] as const;

/** The village on its table, standing on the rug: houses and a tower among spruces, a coffee pot as large as they. Decoration. */
export function VillagePicture() {
  return (
    <svg class="hero-picture" viewBox="0 0 480 150" aria-hidden="true">
      {TREES_FAR.map(([x, scale]) => (
        <path key={x} class="p-tree far" transform={`translate(${x} 150) scale(${scale})`} d={SPRUCE} />
      ))}
      {TREES_NEAR.map(([x, scale]) => (
        <path key={x} class="p-tree" transform={`translate(${x} 150) scale(${scale})`} d={SPRUCE} />
      ))}
      <RedHouse />
      <VillageHall />
      <BellTower />
      <CoffeeTable />
    </svg>
  );
}

function RedHouse() {
  return (
    <g>
      <path class="p-line steam" d="M104 74c-5-6 4-9 0-15s4-9 1-14" />
      <path class="p-roof" d="M100 96V78h8v26z" />
      <path class="p-red" d="M70 150V107l20-19 20 19v43z" />
      <path class="p-red-deep" d="M90 88l20 19v43H90z" />
      <path class="p-linen" d="M70 107h3v43h-3zM107 107h3v43h-3z" />
      <path class="p-roof" d="M90 80l26 24.5-3.5 4L90 87.5 67.5 108.5l-3.5-4z" />
      <path class="p-linen" d="M84 100h12v13H84z" />
      <path class="p-lit" d="M85.5 101.5h4v10h-4zM91 101.5h4v10h-4z" />
      <path class="p-linen" d="M82 123h16v27H82z" />
      <path class="p-roof" d="M84.5 125.5h11V150h-11z" />
      <circle class="p-yellow" cx="93" cy="138" r="1.3" />
    </g>
  );
}

function VillageHall() {
  return (
    <g>
      <path class="p-roof" d="M137 92V80h9v16z" />
      <path class="p-yellow" d="M124 150v-39h82v39z" />
      <path class="p-linen" d="M124 146h82v4h-82zM124 111h3v39h-3zM203 111h3v39h-3z" />
      <path class="p-roof" d="M117 113l13-22h70l13 22z" />
      <path class="p-yellow" d="M150 150v-42l15-13 15 13v42z" />
      <path class="p-yellow-deep" d="M165 95l15 13v42h-15z" />
      <path class="p-roof" d="M165 88l21 18.5-3 3.5-18-15.5-18 15.5-3-3.5z" />
      <path class="p-linen" d="M131 119h12v17h-12zM187 119h12v17h-12zM159 108h12v10h-12zM157 124h16v26h-16z" />
      <path
        class="p-lit"
        d="M132.5 120.5h4v6h-4zM137.5 120.5h4v6h-4zM132.5 128h4v6.5h-4zM137.5 128h4v6.5h-4zM188.5 120.5h4v6h-4zM193.5 120.5h4v6h-4zM188.5 128h4v6.5h-4zM193.5 128h4v6.5h-4z"
      />
      <path
        class="p-roof"
        d="M160.5 109.5h4v7h-4zM165.5 109.5h4v7h-4zM159 126.5h5.5V150H159zM165.5 126.5h5.5V150h-5.5z"
      />
    </g>
  );
}

function BellTower() {
  return (
    <g>
      <path class="p-linen" d="M266 150l3-52h24l3 52z" />
      <path class="p-shade" d="M281 98h12l3 52h-15z" />
      <path class="p-roof" d="M262 100c4-3 6-7 7-13h24c1 6 3 10 7 13zM272 87V70h18v17z" />
      <path class="p-lit" d="M277 75h8v12h-8z" />
      <path class="p-roof" d="M266 72c6-4 11-11 13-22h4c2 11 7 18 13 22zM280 52v-9h2v9z" />
      <circle class="p-yellow" cx="281" cy="41" r="2.6" />
      <path class="p-yellow" d="M278.5 79h5l1.5 5h-8z" />
      <path class="p-linen" d="M275 122h12v28h-12z" />
      <path class="p-roof" d="M277 125c0-2 2-3.5 4-3.5s4 1.5 4 3.5v25h-8z" />
    </g>
  );
}

function CoffeeTable() {
  return (
    <g>
      <path class="p-line steam" d="M326 118c-4-5 3-7 0-12s3-7 0-11M336 120c-3-4 2-6 0-10" />
      <path class="p-linen" d="M310 147h40c-2 2-6 3-11 3h-18c-5 0-9-1-11-3z" />
      <path class="p-linen" d="M318 126h25c0 13-3 21-8 21h-9c-5 0-8-8-8-21z" />
      <path class="p-enamel" d="M318 129.5h25l-.3 4h-24.4z" />
      <path class="p-line" d="M342.5 130c9-1 9 10-1.5 10.5" />
      <path class="p-line steam" d="M359 83c-6-5 1-8-3-13" />
      <path class="p-line handle" d="M411 96c20-3 21 29 3 34" />
      <path class="p-enamel" d="M374 114l-15-25 4-4.5 16 15z" />
      <path class="p-enamel" d="M370 150l6-57h32l6 57z" />
      <path class="p-enamel" d="M376 91c0-11 7-16 16-16s16 5 16 16z" />
      <path class="p-shade" d="M397 93h11l6 57h-14zM376 91h32v3.5h-32.3zM397 76c7 2 11 7 11 15h-9c0-6-.6-11-2-15z" />
      <path class="p-gleam" d="M380.5 100h3.5l-4.5 44H376z" />
      <circle class="p-roof" cx="392" cy="72" r="4" />
      <path class="p-linen" d="M424 146h34c-2 3-6 4-10 4h-14c-4 0-8-1-10-4z" />
      <path class="p-bun" d="M428 146c-1-9 5-14 13-14s14 5 13 14z" />
      <path class="p-line thin" d="M433 143c0-5 3-8 8-8s8 3 7 7-8 4-8 1 3-3 4-2" />
    </g>
  );
}
