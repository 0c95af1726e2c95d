import { createMessages } from '@app/ui'

export const noScriptWords = createMessages({
  en: {
    needs: (helpline: string) =>
      `Everything on this page can be read as it is. To order, track or sign in, your browser needs JavaScript${helpline ? `; or call ${helpline} and we’ll do it for you` : ''}.`,
  },
  ur: {
    needs: (helpline) =>
      `یہ صفحہ ایسے ہی پورا پڑھا جا سکتا ہے۔ آرڈر کرنے، درخواست دیکھنے یا سائن اِن کے لیے براؤزر میں جاوا سکرپٹ چاہیے${helpline ? `؛ یا ${helpline} پر کال کریں، ہم کر دیں گے` : ''}۔`,
  },
})
