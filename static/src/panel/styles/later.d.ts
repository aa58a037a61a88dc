/** The sheet that is built by itself: what importing it gives is its address. */
declare module '*/later.css' {
  const address: string;
  export default address;
}
