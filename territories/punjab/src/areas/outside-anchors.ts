import type { OutsideAnchor } from '@app/domain/places'

/** Towns around the territory, to a few kilometres: a point nearer to one of them than to any headquarters is not served. */
const TOWNS: [string, string, number, number][] = [
  ['Islamabad', 'اسلام آباد', 33.7, 73.06], ['Bara Kahu', 'بارہ کہو', 33.745, 73.18], ['Tarnol', 'ترنول', 33.65, 72.91],
  ['Mirpur', 'میرپور', 33.148, 73.752], ['Bhimber', 'بھمبر', 32.975, 74.079], ['Kotli', 'کوٹلی', 33.518, 73.902],
  ['Rawalakot', 'راولاکوٹ', 33.858, 73.76], ['Pallandri', 'پلندری', 33.715, 73.686], ['Muzaffarabad', 'مظفر آباد', 34.37, 73.471],
  ['Bagh', 'باغ', 33.98, 73.775], ['Abbottabad', 'ایبٹ آباد', 34.146, 73.212], ['Haripur', 'ہری پور', 33.994, 72.933],
  ['Topi', 'ٹوپی', 34.07, 72.623], ['Swabi', 'صوابی', 34.12, 72.47], ['Nowshera', 'نوشہرہ', 34.015, 71.975],
  ['Kohat', 'کوہاٹ', 33.587, 71.441], ['Karak', 'کرک', 33.116, 71.094], ['Lakki Marwat', 'لکی مروت', 32.608, 70.911],
  ['Paharpur', 'پہاڑ پور', 32.105, 70.97], ['Dera Ismail Khan', 'ڈیرہ اسماعیل خان', 31.833, 70.902], ['Paroa', 'پروآ', 31.49, 70.67],
  ['Zhob', 'ژوب', 31.342, 69.449], ['Musakhel', 'موسیٰ خیل', 30.859, 69.823], ['Rakhni', 'رکھنی', 30.05, 69.92],
  ['Barkhan', 'بارکھان', 29.898, 69.526], ['Dera Bugti', 'ڈیرہ بگٹی', 29.036, 69.159], ['Sui', 'سوئی', 28.62, 69.2],
  ['Kashmore', 'کشمور', 28.433, 69.584], ['Kandhkot', 'کندھ کوٹ', 28.244, 69.18], ['Ubauro', 'اوباڑو', 28.165, 69.733],
  ['Ghotki', 'گھوٹکی', 28.006, 69.316], ['Sukkur', 'سکھر', 27.705, 68.857], ['Jaisalmer', 'جیسلمیر', 26.912, 70.912],
  ['Bikaner', 'بیکانیر', 28.023, 73.312], ['Anupgarh', 'انوپ گڑھ', 29.191, 73.209], ['Raisinghnagar', 'رائے سنگھ نگر', 29.53, 73.45],
  ['Sri Ganganagar', 'سری گنگا نگر', 29.904, 73.877], ['Abohar', 'ابوہر', 30.145, 74.196], ['Fazilka', 'فاضلکا', 30.404, 74.028],
  ['Ferozepur', 'فیروز پور', 30.933, 74.623], ['Khem Karan', 'کھیم کرن', 31.145, 74.57], ['Tarn Taran', 'ترن تارن', 31.452, 74.928],
  ['Amritsar', 'امرتسر', 31.634, 74.872], ['Dera Baba Nanak', 'ڈیرہ بابا نانک', 32.037, 75.028],
  ['Gurdaspur', 'گرداسپور', 32.042, 75.405], ['Samba', 'سامبا', 32.562, 75.12], ['Jammu', 'جموں', 32.727, 74.857], ['Akhnoor', 'اکھنور', 32.895, 74.74],
]

export const outsideAnchors: OutsideAnchor[] = TOWNS.map(([en, ur, lat, lon]) => ({ name: { en, ur }, point: { lat, lon } }))
