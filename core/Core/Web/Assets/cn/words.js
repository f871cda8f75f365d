// Everything the check of a certificate says, Vietnamese first.
const en = document.documentElement.lang === 'en';
const two = (vi, english) => en ? english : vi;
export const T = pair => pair ? (en ? pair.en : pair.vi) : '';

const format = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' });
export const instantText = ms => format.format(ms);

/** A day counted from 1970. */
export const dayText = day => format.format(day * 86_400_000);

export const W = {
  holder: two('Người giữ', 'Holder'),
  award: two('Chứng nhận', 'Certificate'),
  issuer: two('Nơi cấp', 'Issued by'),
  days: two('Giá trị', 'Valid'),
  from: day => two(`từ ${day}, không có hạn`, `from ${day}, does not expire`),
  fromTo: (from, to) => two(`từ ${from} đến hết ${to}`, `from ${from} to the end of ${to}`),
  number: two('Số', 'Number'),
  listOf: day => two(`Danh sách thu hồi tới ngày ${day}.`, `The list of what was taken back is of ${day}.`),
  old: two('Danh sách này đã cũ hơn 7 ngày. Mở lại khi có mạng để chắc chắn.', 'That is more than 7 days old. Open this again with a line to be sure.'),
};

export const VERDICTS = {
  valid: { kind: 'good', sign: 'ok', title: two('Chứng nhận thật, còn hiệu lực', 'Genuine and valid'), why: two('Đúng chữ ký của nơi cấp.', 'The issuer’s signature is right.') },
  expired: { kind: 'yours', sign: 'clock', title: two('Chứng nhận thật, nhưng đã hết hạn', 'Genuine, but expired'), why: two('Người giữ cần học lại để được cấp mới.', 'The holder has to learn again for a new one.') },
  revoked: { kind: 'bad', sign: 'stop', title: two('Chứng nhận này đã bị thu hồi', 'This certificate was taken back'), why: two('Không còn giá trị nữa.', 'It is worth nothing any more.') },
  tampered: { kind: 'bad', sign: 'stop', title: two('Mã này đã bị sửa hoặc bị hỏng', 'This code was changed or is damaged'), why: two('Chữ ký không khớp. Đừng tin nội dung trên giấy; quét lại nếu mã bị nhòe.', 'The signature does not fit. Do not believe the paper; scan again if the code is smudged.') },
  unknown: { kind: 'bad', sign: 'stop', title: two('Không rõ nơi cấp', 'Issuer not known'), why: two('Mã này không do xã này cấp. Nếu máy đang mất mạng thì mở lại khi có mạng.', 'This commune did not issue it. If there is no line now, open it again with one.') },
  nolist: { kind: 'yours', sign: 'clock', title: two('Chưa kiểm tra được', 'Not checked yet'), why: two('Máy này chưa có khoá của xã. Mở lại trang này khi có mạng.', 'This phone has not got the commune’s keys yet. Open this page again with a line.') },
};
