/** One chunk for all that a meeting shows. */
export { Room } from './Room';
export { RoomDetails } from './RoomDetails';
