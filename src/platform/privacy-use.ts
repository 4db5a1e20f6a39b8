/** What a private API is wanted for. */
export type PrivacyUse = 'photo' | 'voice' | 'location' | 'album' | 'file';
